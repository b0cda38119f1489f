import type { LostCustomers, ServiceOnly } from './carWire';
import type { Bilingual, DealerRef } from './wire';

/** Shares are parts of 1; what is absent is not known or has nothing to divide by. */

export type EndName = 'won' | 'lost' | 'withdrawn';

export interface EndTotals {
  won: number;
  lost: number;
  withdrawn: number;
  open: number;
}

/** A renewal rate with what is divided by what. */
export interface RateView {
  code: string;
  name: Bilingual;
  definition: Bilingual;
  numerator: number;
  denominator?: number;
  value?: number;
  before?: number;
  /** Empty for terms without a tier, absent for all. */
  tier?: string;
  average?: number;
  good?: number;
  remedy?: Bilingual;
}

export interface ReasonView {
  code: string;
  name: Bilingual;
  terms: number;
  before: number;
}

export interface ReasonGroup extends ReasonView {
  answer: Bilingual;
  share?: number;
  reasons: ReasonView[];
}

export interface InsurerRef {
  code: string;
  name: Bilingual;
}

export interface Destination {
  insurer?: InsurerRef;
  terms: number;
  before: number;
  share?: number;
}

export interface MonthEnds extends EndTotals {
  month: string;
}

export interface Churn {
  dealer: DealerRef;
  from: string;
  to: string;
  beforeFrom: string;
  terms: EndTotals;
  before: EndTotals;
  rates: RateView[];
  lostReasons: ReasonGroup[];
  withdrawnReasons: ReasonGroup[];
  destinations: Destination[];
  months: MonthEnds[];
  customers: LostCustomers;
  serviceOnly?: ServiceOnly;
  cases: CaseMonth[];
}

/** What was done in a calendar month to bring cars back, and what came of it. */
export interface CaseMonth {
  month: string;
  line: string;
  begun: number;
  called: number;
  returned: number;
}

/** A term that ended; the owner comes masked. */
export interface EndedTerm {
  id: number;
  plate?: string;
  owner?: string;
  line: string;
  expiry: string;
  endedOn: string;
  end: EndName;
  reason?: string;
  reasonName?: Bilingual;
  destination?: string;
  agent?: string;
  premium?: number;
  cohort: string;
  tier?: string;
}

export interface InsurerShare {
  insurer?: InsurerRef;
  renewals: number;
  premium: number;
  share?: number;
  premiumShare?: number;
  assumed: number;
  lost: number;
  newPolicies?: number;
  newShare?: number;
}

export interface Core {
  insurers: number;
  share?: number;
  wanted: number;
  tolerance: number;
  distance?: number;
  fit: 'nothing' | 'spread' | 'fits' | 'dense';
}

export interface Advice {
  code: string;
  weight: 'good' | 'note' | 'warning';
  text: Bilingual;
}

export interface Telesales {
  insurer?: InsurerRef;
  agreedDays?: number;
  terms: number;
  tooEarly: number;
  incidents: number;
}

/** What an insurer steers to the workshop, and its claims that came back. */
export interface SteeringRow {
  insurer?: InsurerRef;
  cars: number;
  amount: number;
  perCar?: number;
  claims: number;
  returned: number;
  backToShop?: number;
  months: { month: string; cars: number; amount: number }[];
}

export interface Steering {
  agreed?: number;
  insurers: SteeringRow[];
  months: { month: string; steered: number; amount: number; others: number }[];
  definition: Bilingual;
  remedy?: Bilingual;
}

export interface Insurers {
  dealer: DealerRef;
  from: string;
  to: string;
  renewals: number;
  premium: number;
  assumed: number;
  newPolicies?: number;
  newPerMonth?: number;
  insurers: InsurerShare[];
  core: Core;
  premiumCore: Core;
  advice: Advice[];
  telesales: Telesales[];
  steering: Steering;
}
