import { monthsUntil } from '../churn/months';

const back = 12;
const ahead = 2;

const form = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The months that can be chosen, the latest first: some ahead of the one of an instant, and a year back. */
export function payMonths(now: string, zone: string): string[] {
  const [year = 0, month = 0] = monthsUntil(now, 1, zone).to.split('-').map(Number);
  const last = year * 12 + month - 1 + ahead;
  return Array.from({ length: back + ahead + 1 }, (_, index) => {
    const one = last - index;
    return `${Math.floor(one / 12)}-${String((one % 12) + 1).padStart(2, '0')}`;
  });
}

/** The quarter that a month, `yyyy-MM`, lies in, such as `2026-Q2`. */
export function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
}

/** The month of an address; that of the instant where it says none. */
export function monthOf(text: string | null, now: string, zone: string): string {
  return text && form.test(text) ? text : monthsUntil(now, 1, zone).to;
}
