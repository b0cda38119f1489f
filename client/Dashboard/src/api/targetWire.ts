import type { Bilingual, DealerRef } from './wire';

/** Shares are parts of 1, money is yuan; what is absent is not known or was not set. */

export interface TargetYear {
  dealer: DealerRef;
  year: number;
  today: string;
  version: number;
  whole: TargetStanding;
  months: TargetMonth[];
  plan?: YearPlan;
  backtest: Backtest;
  goals: GoalReading[];
  kpis: KpiValue[];
  contradictions: Contradiction[];
  history: TargetEdit[];
  newCars: NewCarMonth[];
}

/** New cars sold in a month, and their insurance. */
export interface NewCarMonth {
  month: string;
  sold: number;
  insured: number;
  unsaid: number;
  rate?: number;
  premium: number;
}

export interface TargetMonth {
  /** First day of the month. */
  month: string;
  standing: TargetStanding;
}

export interface TargetStanding {
  terms: number;
  won: number;
  lost: number;
  withdrawn: number;
  open: number;
  premiumWon: number;
  renewals?: number;
  premium?: number;
  attainment?: number;
  premiumAttainment?: number;
  gap?: number;
  premiumGap?: number;
  forecast?: Forecast;
  ladder?: LadderPlace;
}

export interface Forecast {
  expected?: number;
  low: number;
  high: number;
  months: number;
}

export interface Backtest {
  trials: number;
  covered: number;
  coverage?: number;
  wanted: number;
  meanError: number;
}

export interface LadderPlace {
  rungs: number[];
  reached?: number;
  next?: number;
  away?: number;
}

export interface YearPlan {
  inputs: TargetInputs;
  proposed: number;
  renewals: number;
  premium: number;
  phasing: Phasing;
  ladder: number[];
}

export interface Phasing {
  basis: string;
  years: number[];
  weights: number[];
  lower: number[];
  higher: number[];
  by: number;
}

export interface TargetInputs {
  lastRenewals?: number;
  lastRate?: number;
  lastAttainment?: number;
  expiringBase?: number;
  newCarSales?: number;
  newCarInsuranceRate?: number;
  serviceOnlyCustomers?: number;
  lostCustomers?: number;
  insurerPolicy?: number;
  makerGuidance?: number;
  averagePremium?: number;
}

export interface ProposalAsk {
  inputs?: TargetInputs;
  weights?: number[];
  lean?: number;
}

export interface Proposal {
  year: number;
  renewals: number;
  premium?: number;
  inputs: TargetInputs;
  said: string[];
  sources: { input: string; source: Bilingual }[];
  parts: TargetPart[];
  phasing: Phasing;
  months: { month: string; renewals: number; premium: number }[];
}

export interface TargetPart {
  input: string;
  count?: number;
  rate?: number;
  renewals: number;
  share: number;
  known: boolean;
}

export interface MonthChange {
  renewals?: number | undefined;
  premium?: number | undefined;
  reason?: string | undefined;
}

export interface YearChange extends MonthChange, ProposalAsk {
  ladder?: number[];
}

export interface GoalReading {
  name: string;
  atLeast?: number;
  atMost?: number;
  actual?: number;
  state: 'unknown' | 'below' | 'within' | 'above';
  distance?: number;
}

export interface GoalChange {
  atLeast?: number | undefined;
  atMost?: number | undefined;
}

export interface KpiValue {
  name: string;
  value: number;
}

export interface Contradiction {
  relation: string;
  stated: KpiValue;
  from: number;
  to: number;
  off: number;
  others: KpiValue[];
  text: Bilingual;
}

export interface TargetEdit {
  at: string;
  by: string;
  reason?: string;
  year?: number;
  month?: string;
  before?: number;
  renewals: number;
  premiumBefore?: number;
  premium: number;
}

/** Where a dealer stands with the month that runs, as the live stream tells it. */
export interface RunningMonth {
  /** First day of the month, by the dealer's zone. */
  month: string;
  terms: number;
  won: number;
  lost: number;
  withdrawn: number;
  premiumWon: number;
  renewals?: number;
  attainment?: number;
  gap?: number;
  forecast?: Forecast;
}

/** Where all dealers of the caller stand with it together; attainment and gap are of those that have a target. */
export interface RunningGroup {
  month: string;
  dealers: number;
  won: number;
  renewals?: number;
  attainment?: number;
  gap?: number;
  forecast?: Forecast;
  /** Dealers that expect a number. */
  forecasts: number;
}
