/** A key of the keyboard, as it stands beside what it does. */
export function KeyCap({ name }: { name: string }) {
  return (
    <kbd className="key-cap" aria-hidden>
      {name.length === 1 ? name.toUpperCase() : name}
    </kbd>
  );
}
