/** The months of expiry a page shows, `yyyy-MM`, both included. */
export interface MonthSpan {
  from: string;
  to: string;
}

export const spans = [3, 6, 12, 24] as const;

export const usualSpan = 12;

/** So many months up to the one in which an instant falls, on the dealers' wall clock. */
export function monthsUntil(now: string, count: number, zone: string): MonthSpan {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit' });
  const of = (type: string) => Number(parts.formatToParts(new Date(now)).find((part) => part.type === type)?.value);
  const last = of('year') * 12 + of('month') - 1;
  return { from: nameOf(last - count + 1), to: nameOf(last) };
}

/** A span from an address; only lengths that can be chosen. */
export function spanOf(text: string | null): number {
  return spans.find((span) => String(span) === text) ?? usualSpan;
}

function nameOf(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
