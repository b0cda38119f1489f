import type { AnchorName } from './playbookWire';
import type { Bilingual, ChannelName, Progress } from './wire';

export type CampaignPhase = 'draft' | 'running' | 'paused' | 'ended';
export type CampaignAction = 'launch' | 'pause' | 'resume' | 'end';

/** Which terms a campaign works on; an absent or empty member means all. */
export interface Audience {
  dealers?: string[];
  expiryFrom?: string;
  expiryTo?: string;
  lines?: string[];
  segment?: Segment;
}

/** Which customers and cars of an audience; what is absent asks for nothing. */
export interface Segment {
  tiers?: string[];
  cohorts?: string[];
  insurers?: string[];
  agents?: string[];
  carYearsFrom?: number;
  carYearsTo?: number;
  lostReasons?: string[];
  lostWithinYears?: number;
  premiumFrom?: number;
  premiumTo?: number;
  loan?: boolean;
}

/** A campaign to be drafted, or what a draft is to become. */
export interface CampaignDraft {
  name: string;
  playbook: string | undefined;
  version?: number;
  audience: Audience;
  holdout: number;
}

/** Ended terms of two groups beside each other; rates and their difference are parts of 1. */
export interface UpliftRow {
  treated: number;
  treatedWon: number;
  heldOut: number;
  heldOutWon: number;
  treatedRate?: number;
  heldOutRate?: number;
  difference?: number;
  low?: number;
  high?: number;
  verdict: 'too-few' | 'helps' | 'harms';
}

/** What a campaign's contacts are worth; an open month is in no total. */
export interface Uplift {
  holdout: number;
  total: UpliftRow;
  months: { month: string; isOver: boolean; uplift: UpliftRow }[];
}

/** What a launch would do now, counted without doing it. */
export interface Preview {
  terms: number;
  dealers: { dealer: unknown; terms: number }[];
  touches: Partial<Record<ChannelName, number>>;
  missed: number;
  expired: number;
  alreadyElsewhere: number;
  /** Terms, of those that would be enrolled, whose customers would be held out. */
  heldOut: number;
  /** Terms that the segment leaves out, by the first condition that they do not meet. */
  leftOut?: Record<string, number>;
  firstTouch?: string;
  lastEnd?: string;
  /** Cars that are due to come back and are left out; absent where terms come from ledgers. */
  carsLeftOut?: { dealer: string; plate?: string; vin?: string; since: string; reason: string }[];
}

export interface Campaign {
  id: number;
  name: string;
  phase: CampaignPhase;
  playbook: { name: string; version: number; title?: Bilingual; anchor?: AnchorName };
  audience: Audience;
  /** Percent of its customers who get no marketing. */
  holdout: number;
  createdAt: string;
  createdBy?: string;
  launchedAt?: string;
  /** The order that the engine is carrying out on the campaign's terms. */
  order?: { kind: string; done: number; finished: boolean };
  progress: Progress;
}
