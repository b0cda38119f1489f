import type { Bilingual } from './wire';

/** A car by the rule of 360 days; owner and phone come masked. */
export interface Car {
  car: string;
  plate?: string;
  owner?: string;
  phone?: string;
  model?: string;
  standing: string;
  standingName: Bilingual;
  firstRegistered?: string;
  lastMaintenance?: string;
  lastVisit?: string;
  lostOn?: string;
  insuredUntil?: string;
  policyId?: number;
}

export interface Standing {
  code: string;
  name: Bilingual;
  isLost: boolean;
  cars: number;
}

export interface LostMonth {
  month: string;
  lost: number;
  standings: { code: string; cars: number }[];
  returned: number;
  lostAtEnd: number;
  turnover: number;
  grossProfit: number;
}

export interface LostCustomers {
  asOf: string;
  rule: Bilingual;
  cars: number;
  lost: number;
  standings: Standing[];
  turnover: number;
  grossProfit: number;
  remedy?: Bilingual;
  source: Bilingual;
  turnoverEach: number;
  grossProfitEach: number;
  months: LostMonth[];
}

/** Cars repaired here and insured elsewhere. */
export interface ServiceOnly {
  from: string;
  to: string;
  visitors: number;
  uninsured: number;
  share?: number;
  definition: Bilingual;
}

export interface ChurnFigures {
  ticket: number;
  visitsPerYear: number;
  grossShare: number;
  warrantyYears: number;
  agreedSteering?: number;
}

export interface ChurnParameters {
  figures: ChurnFigures;
  history: { at: string; by: string; reason?: string; before: ChurnFigures; after: ChurnFigures }[];
}
