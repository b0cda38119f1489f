import type { DayTouches, DealerProgress, PhaseCounts, Progress, TouchTotals } from '../api/wire';

/** Values for tests; each differs from an empty one only in what the test names. */
export function touches(given: Partial<TouchTotals> = {}): TouchTotals {
  return { planned: 0, pending: 0, sent: 0, delivered: 0, failed: 0, suppressed: 0, ...given };
}

export function phases(given: Partial<PhaseCounts> = {}): PhaseCounts {
  return {
    scheduled: 0,
    contacting: 0,
    quoted: 0,
    committed: 0,
    paused: 0,
    blocked: 0,
    won: 0,
    lost: 0,
    withdrawn: 0,
    ...given,
  };
}

export function progress(given: Partial<Progress> = {}): Progress {
  return {
    terms: 0,
    phases: phases(),
    touches: touches(),
    byChannel: {},
    premiumEnrolled: 0,
    premiumWon: 0,
    balanced: true,
    contacted: 0,
    reached: 0,
    suppressedBy: {},
    ...given,
  };
}

export function dealerRow(code: string, given: Partial<Progress> = {}): DealerProgress {
  return { dealer: { code, name: `Dealer ${code}` }, progress: progress(given) };
}

export function dayRow(day: string, given: Partial<DayTouches> = {}): DayTouches {
  return { day, channel: 'sms', sent: 0, delivered: 0, failed: 0, suppressed: 0, ...given };
}
