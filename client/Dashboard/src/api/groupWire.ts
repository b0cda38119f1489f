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
  openActions: number;
  /** Of them those that nobody is to see to. */
  ownerlessActions: number;
  /** Of them those whose day is past. */
  lateActions: number;
}

interface Compared {
  now: GroupMonth;
  before: GroupMonth;
  rateChange?: number;
  waiting: GroupWaiting;
}

/** Where a dealer stands among the others from a day on. */
export interface Affiliation {
  since: string;
  brands: string[];
  group?: string;
  region?: string;
}

export interface GroupDealer extends Compared {
  dealer: DealerRef;
  phase: string;
  affiliation?: Affiliation;
  /** It came from another group within the month. */
  moved?: { on: string; from?: string };
}

/** Dealers that belong together; without a name those of which nobody has said it. */
export interface GroupUnit {
  sums: GroupSums;
  name?: string;
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
  groups: GroupUnit[];
  regions: GroupUnit[];
  brands: GroupUnit[];
  items: GroupDealer[];
  next?: string;
}

/** Terms of one cohort that were won or lost. */
export interface CohortShare {
  cohort: string;
  won: number;
  decided: number;
  rate?: number;
}

export type Likeness = 'better' | 'alike' | 'worse' | 'too-few';

/** A dealer beside what all would have won of the same mix of terms. */
export interface BenchmarkDealer {
  dealer: DealerRef;
  likeness: Likeness;
  won: number;
  decided: number;
  expected: number;
  cohorts: CohortShare[];
  rate?: number;
  expectedRate?: number;
  difference?: number;
  /** Half the width of the 95 % interval. */
  margin?: number;
}

export interface Benchmark {
  from: string;
  to: string;
  fewest: number;
  cohorts: CohortShare[];
  items: BenchmarkDealer[];
}
