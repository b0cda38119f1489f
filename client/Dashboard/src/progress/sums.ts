import type { ChannelName, PhaseCounts, Progress, TouchTotals } from '../api/wire';

const noTouches: TouchTotals = { planned: 0, pending: 0, sent: 0, delivered: 0, failed: 0, suppressed: 0 };

const noPhases: PhaseCounts = {
  scheduled: 0,
  contacting: 0,
  quoted: 0,
  committed: 0,
  paused: 0,
  blocked: 0,
  won: 0,
  lost: 0,
  withdrawn: 0,
};

export const noProgress: Progress = {
  terms: 0,
  phases: noPhases,
  touches: noTouches,
  byChannel: {},
  premiumEnrolled: 0,
  premiumWon: 0,
  balanced: true,
  contacted: 0,
  reached: 0,
  suppressedBy: {},
};

/** The sum of several dealers; balanced only when each of them is. */
export function sumProgress(parts: readonly Progress[]): Progress {
  return parts.reduce(
    (sum, part) => ({
      terms: sum.terms + part.terms,
      phases: add(sum.phases, part.phases),
      touches: add(sum.touches, part.touches),
      byChannel: addChannels(sum.byChannel, part.byChannel),
      premiumEnrolled: sum.premiumEnrolled + part.premiumEnrolled,
      premiumWon: sum.premiumWon + part.premiumWon,
      balanced: sum.balanced && part.balanced,
      contacted: sum.contacted + part.contacted,
      reached: sum.reached + part.reached,
      suppressedBy: addCounts(sum.suppressedBy, part.suppressedBy),
    }),
    noProgress,
  );
}

function add<T extends { [K in keyof T]: number }>(left: T, right: T): T {
  const names = Object.keys(left) as (keyof T)[];
  return Object.fromEntries(names.map((name) => [name, left[name] + (right[name] ?? 0)])) as T;
}

function addCounts(left: Record<string, number>, right: Record<string, number>): Record<string, number> {
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return Object.fromEntries(names.map((name) => [name, (left[name] ?? 0) + (right[name] ?? 0)]));
}

function addChannels(left: Progress['byChannel'], right: Progress['byChannel']): Progress['byChannel'] {
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])] as ChannelName[];
  return Object.fromEntries(
    names.map((name) => [name, add(left[name] ?? noTouches, right[name] ?? noTouches)]),
  );
}
