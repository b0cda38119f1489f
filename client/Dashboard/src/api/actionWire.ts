import type { Bilingual, DealerRef } from './wire';

/** Shares are parts of 1; days are `yyyy-MM-dd`, local to the dealer. */

export interface ActionChangeEntry {
  at: string;
  by: string;
  owner?: string;
  dueOn?: string;
  todo?: string;
  result?: string;
}

/** What a dealer is behind with, and what somebody does about it. */
export interface ActionItem {
  id: number;
  dealer: DealerRef;
  measure: string;
  foundOn: string;
  /** What it was when it was found; absent for what a person found. */
  value?: number;
  wanted?: number;
  /** The last weekly review that found it lagging. */
  lastOn?: string;
  lastValue?: number;
  lastWanted?: number;
  says?: Bilingual;
  owner?: string;
  dueOn?: string;
  todo?: string;
  weeksCarried: number;
  isLate: boolean;
  closedOn?: string;
  closedBy?: string;
  result?: string;
  changes: ActionChangeEntry[];
}

/** What somebody says about an item; what is absent stays as it is. A result closes it. */
export interface ActionSaid {
  measure?: string;
  owner?: string;
  dueOn?: string;
  todo?: string;
  result?: string;
}
