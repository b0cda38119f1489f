import type { Bilingual, ChannelName, Progress } from './wire';

export type CampaignPhase = 'draft' | 'running' | 'paused' | 'ended';
export type CampaignAction = 'launch' | 'pause' | 'resume' | 'end';

/** Which terms a campaign works on; an absent or empty member means all. */
export interface Audience {
  dealers?: string[];
  expiryFrom?: string;
  expiryTo?: string;
  lines?: string[];
}

/** What a launch would do now, counted without doing it. */
export interface Preview {
  terms: number;
  dealers: { dealer: unknown; terms: number }[];
  touches: Partial<Record<ChannelName, number>>;
  missed: number;
  expired: number;
  alreadyElsewhere: number;
  firstTouch?: string;
  lastEnd?: string;
  /** Cars that are due to come back and are left out; absent where terms come from ledgers. */
  leftOut?: { dealer: string; plate?: string; vin?: string; since: string; reason: string }[];
}

export interface Campaign {
  id: number;
  name: string;
  phase: CampaignPhase;
  playbook: { name: string; version: number; title?: Bilingual };
  audience: Audience;
  createdAt: string;
  createdBy?: string;
  launchedAt?: string;
  /** The order that the engine is carrying out on the campaign's terms. */
  order?: { kind: string; done: number; finished: boolean };
  progress: Progress;
}
