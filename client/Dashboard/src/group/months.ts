/** Months are `yyyy-MM`. */

const ahead = 4;
const back = 13;

/** The month that lies so many months after another, or before it. */
export function monthAfter(month: string, count: number): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** The month of an address; undefined for anything else. */
export function monthOf(text: string | null): string | undefined {
  return text && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : undefined;
}

/** The months that can be chosen, the latest first: terms of coming months are already being worked on. */
export function monthsToChoose(today: string, shown: string): string[] {
  const now = today.slice(0, 7);
  const all = Array.from({ length: ahead + back + 1 }, (_, index) => monthAfter(now, ahead - index));
  return all.includes(shown) ? all : [...all, shown].sort().reverse();
}
