/** Rules behind whose suppressed touches stand customers whom somebody can do something for. */
export const toWorkOn = [
  'no-consent',
  'opted-out',
  'wrong-number',
  'complaint',
  'unread-text',
  'phone-cap',
] as const;

/** Touches that came too late to be made: before enrolment, in a pause or an outage. */
const tooLate = ['missed', 'paused'];

export type HindranceKind = 'work' | 'late' | 'settled';

export interface Hindrance {
  rule: string;
  touches: number;
}

/** Suppressed touches by what they mean for people, each kind with its rules, most touches first. */
export function hindrancesOf(
  suppressedBy: Readonly<Record<string, number>>,
): Record<HindranceKind, Hindrance[]> {
  const all = Object.entries(suppressedBy)
    .filter(([, touches]) => touches > 0)
    .map(([rule, touches]) => ({ rule, touches }))
    .sort((a, b) => b.touches - a.touches || a.rule.localeCompare(b.rule));
  const kindOf = (rule: string): HindranceKind =>
    (toWorkOn as readonly string[]).includes(rule) ? 'work' : tooLate.includes(rule) ? 'late' : 'settled';
  return {
    work: all.filter(({ rule }) => kindOf(rule) === 'work'),
    late: all.filter(({ rule }) => kindOf(rule) === 'late'),
    settled: all.filter(({ rule }) => kindOf(rule) === 'settled'),
  };
}

export function sumOf(hindrances: readonly Hindrance[]): number {
  return hindrances.reduce((sum, { touches }) => sum + touches, 0);
}
