import type { RunningMonth } from '../api/targetWire';

/** What came of the terms of a month, as pages load it. */
export interface LoadedMonth {
  terms: number;
  won: number;
  lost: number;
  withdrawn: number;
  open: number;
  premiumWon: number;
  renewals?: number;
  attainment?: number;
  gap?: number;
}

/**
 * The month as the stream tells it, where that knows of more ended terms than what was loaded. Ended terms never become
 * fewer, so no number goes backwards; and a target that was just set stays until something ends.
 */
export function followed<T extends LoadedMonth>(loaded: T, live: RunningMonth): T {
  if (endedOf(live) <= endedOf(loaded)) return loaded;
  const { terms, won, lost, withdrawn, premiumWon } = live;
  const { renewals, attainment, gap, ...others } = loaded;
  return {
    ...others,
    terms,
    won,
    lost,
    withdrawn,
    open: Math.max(0, terms - endedOf(live)),
    premiumWon,
    ...(renewals === undefined ? {} : { renewals, ...measured(won, renewals) }),
  } as T;
}

/** Attainment, in four decimals, and gap of so many won against a target; nothing is attained of a target of none. */
export function measured(won: number, renewals: number): { attainment?: number; gap: number } {
  return { ...(renewals > 0 ? { attainment: share(won, renewals) } : {}), gap: renewals - won };
}

export function share(part: number, whole: number): number {
  return Math.round((part / whole) * 10_000) / 10_000;
}

function endedOf({ won, lost, withdrawn }: Pick<LoadedMonth, 'won' | 'lost' | 'withdrawn'>): number {
  return won + lost + withdrawn;
}
