import type { RateView } from '../api/churnWire';
import type { TermsFilter } from './queries';

/** Days left from which a renewal was closed before the insurers' telesales might call. */
const daysBeforeRivals = 15;

const cohorts: Record<string, string> = {
  'new-to-renewal': 'new',
  'renewal-to-renewal': 'renewal',
  'gap-to-renewal': 'gap',
  'unknown-to-renewal': 'unknown',
};

/** The renewals that a rate counts. */
export function rateFilter({ code, tier }: RateView): TermsFilter {
  return {
    end: 'won',
    ...(cohorts[code] ? { cohort: cohorts[code] } : {}),
    ...(tier === undefined ? {} : { tier }),
    ...(code === 'closed-before-n15' ? { daysLeft: daysBeforeRivals } : {}),
  };
}

/** How a rate stands to the trade; nothing where either is unknown. */
export function standingOf({ value, average, good }: RateView): 'good' | 'usual' | 'below' | undefined {
  if (value === undefined || good === undefined) return undefined;
  if (value >= good) return 'good';
  return average !== undefined && value >= average ? 'usual' : 'below';
}
