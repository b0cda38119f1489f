import type { Bilingual, DealerRef } from './wire';

/** Money is yuan before tax; shares are parts of 1; what is absent is not known. */

/** One line of a statement: amount = base x rate x count. */
export interface PayLine {
  kind: string;
  text: Bilingual;
  base: number;
  rate: number;
  count: number;
  amount: number;
  /** The paid month that the line corrects; absent for what the month itself pays. */
  corrects?: string;
}

export interface NextTier {
  policies: number;
  from: number;
  perPolicy: number;
  gain: number;
}

export interface PayOpen {
  rule: string;
  path: string;
  text: Bilingual;
}

export interface PayScore {
  score: number;
  monthsBelow: number;
  alert: string;
}

export interface AgentPay {
  agent: string;
  plan: string;
  /** 0 when no version holds in the month. */
  version: number;
  won: number;
  premium: number;
  attainment?: number;
  isOwnTarget: boolean;
  lines: PayLine[];
  next?: NextTier;
  score?: PayScore;
  total: number;
  open: PayOpen[];
  isPaid: boolean;
  said?: PayFacts;
  /** When and by whom it was marked as paid; from then on it stays as it is. */
  paidAt?: string;
  paidBy?: string;
}

/** What a manager says of an agent's month, because no book shows it; what is absent nobody said. */
export interface PayFacts {
  /** As `yyyy-MM`. */
  month: string;
  agent: string;
  plan?: string;
  target?: number;
  premiumTarget?: number;
  satisfaction?: number;
  addOns?: number;
  called?: number;
  returned?: number;
  callPlan?: number;
  report?: number;
  sampleCheck?: number;
  profit?: number;
}

/** A band of attainment and what it is worth: yuan, a rate or a coefficient. */
export interface PayBand {
  from: number;
  /** Without end for the last one. */
  until?: number;
  value: number;
}

export interface PayWeight {
  measure: string;
  weight: number;
}

/** A part of a plan; which numbers it has depends on its kind. */
export interface PayPart {
  kind: string;
  /** Said by the silo only. */
  words?: Bilingual;
  source?: string;
  note?: Bilingual;
  amount?: number;
  bands?: PayBand[];
  weights?: PayWeight[];
  cap?: number;
  threshold?: number;
  alertAfter?: number;
  fullPay?: number;
  perCar?: number;
  targetShare?: number;
  on?: boolean;
  rate?: number;
}

/** One version of a plan. */
export interface PayPlan {
  name: string;
  version: number;
  title: Bilingual;
  from: string;
  until?: string;
  used: boolean;
  parts: PayPart[];
}

/** What a dealer's agents are paid for the policies that expire in a month. */
export interface Pay {
  dealer: DealerRef;
  month: string;
  won: number;
  target?: number;
  premium: number;
  premiumTarget?: number;
  attainment?: number;
  agents: AgentPay[];
  nobodys: { policies: number; premium: number };
  total: number;
  plans: PayPlan[];
}

/** All versions of the plans of a dealer. */
export interface PayPlans {
  dealer: DealerRef;
  /** The dealer set none: the usual ones hold. */
  usual: boolean;
  plans: PayPlan[];
}

/** Sets a version of a plan from a month on; with `until` alone it gives the last version a last month. */
export interface PayPlanChange {
  name: string;
  from?: string;
  until?: string;
  title?: Bilingual;
  parts?: PayPart[];
}

/** Marks a month as paid by a plan, if the sum is still the one that was confirmed. */
export interface PaidMonth {
  plan: string;
  /** As `yyyy-MM`. */
  month: string;
  total: number;
}

/** The agents who renewed the most in a quarter; initials unless the dealer shows names. */
export interface Leaders {
  dealer: DealerRef;
  /** First day of the quarter. */
  quarter: string;
  showsNames: boolean;
  leaders: Leader[];
  months: Honours[];
}

export interface Leader {
  place: number;
  agent: string;
  isOwn: boolean;
  /** Policies renewed in the quarter, a point each. */
  points: number;
}

export interface Honours {
  month: string;
  champion?: string;
  star?: string;
}
