import type { ReportAsk } from '../api/reportWire';

/** The kinds of reports in the order in which people look for them. */
export const kinds = [
  'daily-list',
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

/** What a kind is about: one day, whole months, or how things stand now. */
export function periodOf(kind: string): 'day' | 'months' | 'now' {
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
    ...(period === 'day' && day && { day }),
    ...(period === 'months' && from && { from }),
    ...(period === 'months' && to && { to }),
  };
}
