/** Names and what they become; nothing (null) takes a name away, an empty text keeps it empty. */
export type AddressPart = Record<string, string | null>;

/** An address's query after a change of some of its names. */
export function changed(query: string, part: AddressPart): URLSearchParams {
  const after = new URLSearchParams(query);
  for (const [name, value] of Object.entries(part)) {
    if (value === null) after.delete(name);
    else after.set(name, value);
  }
  return after;
}
