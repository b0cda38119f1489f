// A value, or one with its noun: {count:car:cars} is 1 car or 2 cars.
const places = /\{(\w+)(?::([^:}]*):([^:}]*))?\}/g;

/** Puts values into the places of a sentence; a place without a value stays visible. */
export function fill(sentence: string, values: Record<string, string | number> = {}): string {
  return sentence.replace(places, (place, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return place;
    const noun = String(value) === '1' ? one : many;
    return noun === undefined ? String(value) : `${value} ${noun}`;
  });
}

export function placesOf(sentence: string): string[] {
  return [...sentence.matchAll(places)].map((match) => match[1] ?? '').sort();
}
