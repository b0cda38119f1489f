import type { TurnEntry } from '../api/policyWire';

/** When a term ended: the instant of the turn that brought its last phase; undefined while it goes on. */
export function endedAt(newestFirst: readonly TurnEntry[]): string | undefined {
  const turns = newestFirst.filter((entry) => entry.phase !== undefined);
  const end = turns[0]?.phase;
  if (end !== 'won' && end !== 'lost' && end !== 'withdrawn') return undefined;
  const before = turns.findIndex((entry) => entry.phase !== end);
  return turns[before < 0 ? turns.length - 1 : before - 1]?.at;
}
