/** Days are `yyyy-MM-dd`, months `yyyy-MM`, both local to the dealer. */

const msADay = 86_400_000;

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

export function addDays(day: string, count: number): string {
  return new Date(at(day) + count * msADay).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((at(to) - at(from)) / msADay);
}

/** The local day of an instant in a zone. */
export function dayOf(instant: string, zone: string): string {
  const part = { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-CA', part).format(new Date(instant));
}

/** Monday is 0, Sunday 6. */
export function weekdayOf(day: string): number {
  return (new Date(at(day)).getUTCDay() + 6) % 7;
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at(text)) && addDays(text, 0) === text;
}

/** The months from that of one day to that of another, both included. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  const last = to.slice(0, 7);
  for (let month = from.slice(0, 7); month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

export function monthsOf(year: number): string[] {
  return monthsBetween(`${year}-01-01`, `${year}-12-31`);
}

/** The weeks of a month from Monday to Sunday; days of its neighbours are left blank. */
export function weeksOf(month: string): (string | null)[][] {
  const first = `${month}-01`;
  const blanks: null[] = Array.from({ length: weekdayOf(first) }, () => null);
  const days = Array.from({ length: daysBetween(first, `${nextMonth(month)}-01`) }, (_, n) => addDays(first, n));
  const cells = [...blanks, ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => cells[week * 7 + weekday] ?? null),
  );
}

function nextMonth(month: string): string {
  return addDays(`${month}-28`, 4).slice(0, 7);
}
