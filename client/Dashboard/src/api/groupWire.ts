import type { DealerRef } from './wire';

/** Shares are parts of 1, money is yuan; what is absent is not known or has nothing to divide by. */

/** What came of the terms that expire in a month. */
export interface GroupMonth {
  terms: number;
  won: number;
  lost: number;
  withdrawn: number;
  open: number;
  premiumWon: number;
  contacted: number;
  reached: number;
  /** Renewals wanted. */
  renewals?: number;
  attainment?: number;
  /** Renewals still to win; below 0 once the target is surpassed. */
  gap?: number;
  decidedRate?: number;
}

/** What waits for people now. */
export interface GroupWaiting {
  openCalls: number;
  /** Raised, or open for more than a working day. */
  lateCalls: number;
  raisedCalls: number;
  overdueTexts: number;
}

interface Compared {
  now: GroupMonth;
  before: GroupMonth;
  rateChange?: number;
  waiting: GroupWaiting;
}

export interface GroupDealer extends Compared {
  dealer: DealerRef;
  phase: string;
}

export interface GroupSums extends Compared {
  dealers: number;
  behind: number;
}

export interface Group {
  /** First day of the month of expiry. */
  month: string;
  beforeMonth: string;
  sums: GroupSums;
  items: GroupDealer[];
  next?: string;
}
