import type { Promotion } from '../api/promotionWire';

const week = 7;

/** Whether a day, yyyy-MM-dd, is one of a promotion's days; the silo decides by the same rule. */
export function fallsOn({ from, to, monthly }: Promotion, day: string): boolean {
  if (day < from || (to !== undefined && day > to)) return false;
  const number = Number(day.slice(8));
  if (monthly === 'first-week') return number <= week;
  return monthly !== 'last-week' || number > lastOf(day) - week;
}

function lastOf(day: string): number {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
}
