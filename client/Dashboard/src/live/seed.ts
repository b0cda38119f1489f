import type { DayTouches, DealerProgress, Progress } from '../api/wire';
import { dayKey, type ProgressState, type Stamped, type StampedMap } from './progressState';

/**
 * Values loaded by a request that began when the page knew version `asOf`. A live event that arrived meanwhile
 * may be newer than the answer, so entries stamped later than `asOf` stay.
 */
export type Seed =
  | { kind: 'campaigns'; asOf: number; items: { id: number; progress: Progress }[] }
  | { kind: 'dealers'; asOf: number; campaign: number; items: DealerProgress[] }
  | { kind: 'days'; asOf: number; campaign: number; items: DayTouches[] };

export function applySeed(state: ProgressState, seed: Seed): ProgressState {
  switch (seed.kind) {
    case 'campaigns':
      return {
        ...state,
        campaigns: merge(
          state.campaigns,
          seed.asOf,
          seed.items,
          (item) => item.id,
          (item) => item.progress,
        ),
      };
    case 'dealers': {
      const rows = merge(
        state.dealers.get(seed.campaign),
        seed.asOf,
        seed.items,
        (item) => item.dealer.code,
        (item) => item,
      );
      return { ...state, dealers: new Map(state.dealers).set(seed.campaign, rows) };
    }
    case 'days': {
      const days = merge(state.days.get(seed.campaign), seed.asOf, seed.items, dayKey, (item) => item);
      return { ...state, days: new Map(state.days).set(seed.campaign, days) };
    }
  }
}

function merge<I, K, T>(
  known: StampedMap<K, T> | undefined,
  asOf: number,
  items: I[],
  key: (item: I) => K,
  value: (item: I) => T,
): StampedMap<K, T> {
  const loaded = new Map<K, Stamped<T>>(items.map((item) => [key(item), { value: value(item), version: 0 }]));
  for (const [name, entry] of known ?? []) {
    if (entry.version > asOf) loaded.set(name, entry);
  }
  return loaded;
}
