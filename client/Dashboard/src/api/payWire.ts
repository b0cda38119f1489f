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
}

export interface PayPart {
  kind: string;
  words: Bilingual;
  source?: string;
  note?: Bilingual;
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
