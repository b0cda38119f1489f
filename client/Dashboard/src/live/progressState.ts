import type { RunningGroup, RunningMonth } from '../api/targetWire';
import type { ClockReading, DayTouches, DealerProgress, Progress } from '../api/wire';
import type { LiveEvent, ProgressChange } from './liveEvent';

/** A value and the version of the live event that brought it; 0 when it was loaded. */
export interface Stamped<T> {
  value: T;
  version: number;
}

export type StampedMap<K, T> = ReadonlyMap<K, Stamped<T>>;

/**
 * Everything that moves on the page. Maps that did not change stay the same object, so nothing else
 * renders.
 */
export interface ProgressState {
  version: number;
  clock: ClockReading | undefined;
  campaigns: StampedMap<number, Progress>;
  dealers: ReadonlyMap<number, StampedMap<string, DealerProgress>>;
  days: ReadonlyMap<number, StampedMap<string, DayTouches>>;
  /** Where each dealer, by code, stands with the month that runs. */
  months: ReadonlyMap<string, RunningMonth>;
  /** Where they stand together; undefined while the silo has not said. */
  group: RunningGroup | undefined;
}

export const nothingKnown: ProgressState = {
  version: 0,
  clock: undefined,
  campaigns: new Map(),
  dealers: new Map(),
  days: new Map(),
  months: new Map(),
  group: undefined,
};

/**
 * The state after one live event. Events at or before the known version were applied already and change
 * nothing.
 */
export function applyProgress(state: ProgressState, event: LiveEvent): ProgressState {
  switch (event.kind) {
    case 'reset':
      return { ...nothingKnown, clock: state.clock };
    case 'clock':
      return { ...state, clock: event.reading };
    case 'progress':
      return event.change.version > state.version ? applyChange(state, event.change) : state;
  }
}

export function dayKey(day: DayTouches): string {
  return `${day.day}/${day.channel}`;
}

function applyChange(state: ProgressState, change: ProgressChange): ProgressState {
  const { version, campaigns = [], dealers = [], days = [], months = [] } = change;
  return {
    version,
    clock: change.now
      ? { ...state.clock, now: change.now, isVirtual: change.isVirtual ?? false }
      : state.clock,
    campaigns: put(
      state.campaigns,
      campaigns.map(({ id, progress }) => [id, { value: progress, version }]),
    ),
    dealers: putNested(
      state.dealers,
      dealers.map(({ campaign, dealer, progress }) => [
        campaign,
        dealer.code,
        { value: { dealer, progress }, version },
      ]),
    ),
    days: putNested(
      state.days,
      days.map(({ campaign, ...day }) => [campaign, dayKey(day), { value: day, version }]),
    ),
    months: put(
      state.months,
      months.map(({ dealer, month }) => [dealer.code, month]),
    ),
    group: change.group ?? state.group,
  };
}

function put<K, T>(map: ReadonlyMap<K, T>, entries: [K, T][]): ReadonlyMap<K, T> {
  return entries.length === 0 ? map : new Map([...map, ...entries]);
}

function putNested<T>(
  outer: ReadonlyMap<number, ReadonlyMap<string, T>>,
  entries: [number, string, T][],
): ReadonlyMap<number, ReadonlyMap<string, T>> {
  if (entries.length === 0) return outer;
  const changed = new Map<number, Map<string, T>>();
  for (const [campaign, key, value] of entries) {
    const inner = changed.get(campaign) ?? new Map(outer.get(campaign));
    changed.set(campaign, inner.set(key, value));
  }
  return new Map([...outer, ...changed]);
}
