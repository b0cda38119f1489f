import type { RunningGroup, RunningMonth } from '../api/targetWire';
import type { ClockReading, DayTouches, DealerProgress, DealerRef, Progress } from '../api/wire';
import type { SseEvent } from './sseParser';

export interface ProgressChange {
  version: number;
  now?: string;
  isVirtual?: boolean;
  campaigns?: { id: number; progress: Progress }[];
  dealers?: (DealerProgress & { campaign: number })[];
  days?: (DayTouches & { campaign: number })[];
  months?: { dealer: DealerRef; month: RunningMonth }[];
  group?: RunningGroup;
}

/** What the live stream can say: new whole values, the time, or "forget what you know". */
export type LiveEvent =
  { kind: 'progress'; change: ProgressChange } | { kind: 'clock'; reading: ClockReading } | { kind: 'reset' };

/** Reads one event; null for kinds this page does not know and for broken data. */
export function readLiveEvent({ event, data }: SseEvent): LiveEvent | null {
  try {
    if (event === 'reset') return { kind: 'reset' };
    if (event === 'clock') return { kind: 'clock', reading: JSON.parse(data) as ClockReading };
    if (event === 'progress') return { kind: 'progress', change: JSON.parse(data) as ProgressChange };
    return null;
  } catch {
    return null;
  }
}
