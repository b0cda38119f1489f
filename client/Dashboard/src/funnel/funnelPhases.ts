import type { PhaseName } from '../api/wire';

/** The way of a term to its renewal, in order. */
export const pathPhases = [
  'scheduled',
  'contacting',
  'quoted',
  'committed',
  'won',
] as const satisfies PhaseName[];

/** Where a term stands beside that way: ended otherwise, or resting. */
export const sidePhases = ['lost', 'withdrawn', 'paused', 'blocked'] as const satisfies PhaseName[];
