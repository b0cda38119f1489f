import type { Bilingual, ChannelName } from './wire';

/** The newest version of a playbook. */
export interface PlaybookSummary {
  name: string;
  version: number;
  title: Bilingual;
  createdAt: string;
  createdBy: string;
  /** How many touches a term gets. */
  touches: number;
  /** What its days count from. */
  anchor: AnchorName;
}

/** What the days of a playbook count from; all but the expiry ask cars back to the workshop. */
export type AnchorName = 'expiry' | 'first-maintenance' | 'last-maintenance';

/** A touch of a playbook; `day` counts from the anchor and is negative before it. */
export interface PlaybookTouch {
  name: string;
  day: number;
  channel: ChannelName;
  template?: string;
  goal?: string;
  quote?: string;
  /** The tiers of customers that get it; absent for all. */
  tiers?: string[];
  /** The reasons of a lost term whose customers get it; absent for all that no other touch of the day is for. */
  reasons?: string[];
}

export interface Playbook extends Omit<PlaybookSummary, 'touches'> {
  yaml: string;
  touches: PlaybookTouch[];
}

/** A touch on the days of one term: its own day by the playbook, and the one on which it runs or is left out. */
export interface PlanTouch extends Omit<PlaybookTouch, 'day' | 'tiers' | 'reasons'> {
  offset: number;
  ownDay: string;
  day: string;
  moved?: string;
  rule?: string;
  provisional: boolean;
  /** Times of the day, `HH:mm:ss`, local to the dealer. */
  hours: { opens: string; closes: string };
}

/** What a playbook does to one policy term that nobody answers. */
export interface PlaybookPlan {
  playbook: string;
  version: number;
  anchor: AnchorName;
  /** Day 0 of the playbook. */
  anchorDay: string;
  /** The last covered day; of a case, its last day. */
  expiry: string;
  enrolled: string;
  tier: string;
  touches: PlanTouch[];
  milestones: { event: string; offset: number; day: string }[];
  end: { day: string; reason: string };
}
