import type { Bilingual, DealerRef } from './wire';

export type PromotionKind = 'blackout' | 'boost';
export type MonthlyDays = 'first-week' | 'last-week';
export type BenefitClass = 'contractual' | 'value-added' | 'forbidden';

/** A promotion; days are local to the dealer, absent lists mean all. */
export interface Promotion {
  name: Bilingual;
  kind: PromotionKind;
  from: string;
  to?: string;
  monthly?: MonthlyDays;
  multiplier?: number;
  benefit?: BenefitClass;
  lines?: string[];
  tiers?: string[];
}

/** What a customer earns from a day on, until the next rate. */
export interface LoyaltyRate {
  from: string;
  perYuan: number;
  perVisit: number;
}

export interface Promotions {
  dealer: DealerRef;
  today: string;
  promotions: Promotion[];
  rates: LoyaltyRate[];
  /** The newest first. */
  edits: { at: string; by: string; reason: string }[];
}

/** What is absent stays as it is. */
export interface PromotionsChange {
  promotions?: Promotion[];
  rates?: LoyaltyRate[];
  reason: string;
}

export interface LoyaltyMember {
  policy: number;
  owner?: string;
  phone: string;
  earned: number;
  redeemed: number;
  balance: number;
}

export interface Loyalty {
  dealer: DealerRef;
  customers: number;
  earned: number;
  redeemed: number;
  members: LoyaltyMember[];
}
