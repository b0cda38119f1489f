/** Shapes of `/api/v1` as the silo sends them: instants ISO-8601 UTC, days `yyyy-MM-dd`, money in yuan. */

export type PhaseName =
  'scheduled' | 'contacting' | 'quoted' | 'committed' | 'paused' | 'blocked' | 'won' | 'lost' | 'withdrawn';

export type ChannelName = 'sms' | 'call' | 'robot' | 'wecom';

/** Planned = sent + suppressed + failed + pending; delivered is part of sent. */
export interface TouchTotals {
  planned: number;
  pending: number;
  sent: number;
  delivered: number;
  failed: number;
  suppressed: number;
}

export type PhaseCounts = Record<PhaseName, number>;

export interface Progress {
  terms: number;
  phases: PhaseCounts;
  touches: TouchTotals;
  byChannel: Partial<Record<ChannelName, TouchTotals>>;
  premiumEnrolled: number;
  premiumWon: number;
  balanced: boolean;
  /** Terms that something was sent to or that were called; each once. */
  contacted: number;
  /** Terms whose customer was reached; each once. */
  reached: number;
  /** Suppressed touches by the rule that decided. */
  suppressedBy: Record<string, number>;
}

export interface DealerRef {
  code: string;
  name: string;
}

export interface DealerProgress {
  dealer: DealerRef;
  progress: Progress;
}

export interface DayTouches {
  day: string;
  channel: ChannelName;
  sent: number;
  delivered: number;
  failed: number;
  suppressed: number;
}

export interface Page<T> {
  items: T[];
  next?: string;
}

export interface Bilingual {
  en: string;
  zh: string;
}

export interface Caller {
  name: string;
  role: string;
  dealers?: string[];
}

export interface ClockReading {
  now: string;
  isVirtual: boolean;
  speed?: number | string;
}

export interface Dealer extends DealerRef {
  zone?: string;
}
