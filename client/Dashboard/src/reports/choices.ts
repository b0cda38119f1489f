import type { ReportAsk } from '../api/reportWire';
import { addDays } from '../calendar/days';

/** The kinds of reports in the order in which people look for them. */
export const kinds = [
  'daily-list',
  'weekly',
  'monthly',
  'expiry-dates',
  'quotes',
  'scripts',
  'progress',
  'issues',
  'ledger',
  'reconciliation',
] as const;

export const formats = ['xlsx', 'csv', 'json'] as const;

/** What somebody has chosen on the form; days are `yyyy-MM-dd`, months `yyyy-MM`, an empty dealer is all. */
export interface ReportChoice {
  kind: string;
  format: string;
  dealer: string;
  day: string;
  from: string;
  to: string;
}

/** The day from which the choice for a kind begins: a weekly report is about the week that is over. */
export function dayFor(kind: string, today: string): string {
  return periodOf(kind) === 'week' ? addDays(today, -7) : today;
}

/** What a kind is about: one day, a week, whole months, or how things stand now. */
export function periodOf(kind: string): 'day' | 'week' | 'months' | 'now' {
  if (kind === 'weekly') return 'week';
  if (kind === 'daily-list') return 'day';
  return kind === 'scripts' ? 'now' : 'months';
}

/** Which kinds a role may have made: agents get their own daily list. */
export function kindsFor(role: string | undefined): readonly string[] {
  return role === 'agent' ? kinds.slice(0, 1) : kinds;
}

/** What is asked of the silo: only what the kind is about. */
export function askOf({ kind, format, dealer, day, from, to }: ReportChoice, language: string): ReportAsk {
  const period = periodOf(kind);
  return {
    kind,
    format,
    language,
    ...(dealer && { dealer }),
    ...((period === 'day' || period === 'week') && day && { day }),
    ...(period === 'months' && from && { from }),
    ...(period === 'months' && to && { to }),
  };
}
