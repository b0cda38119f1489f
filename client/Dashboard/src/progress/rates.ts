import type { Progress, TouchTotals } from '../api/wire';

/** Won of decided terms (won + lost), 0 to 1; undefined while none is decided. */
export function winRate({ phases }: Progress): number | undefined {
  return share(phases.won, phases.won + phases.lost);
}

/** Touches that are to be made: planned and not suppressed. */
export function dueTouches({ planned, suppressed }: TouchTotals): number {
  return planned - suppressed;
}

/** Touches made of those to be made, 0 to 1. Suppressed ones are neither; failed ones were to be made and are not. */
export function madeShare(touches: TouchTotals): number | undefined {
  return share(touches.sent, dueTouches(touches));
}

export function share(part: number, whole: number): number | undefined {
  return whole > 0 ? part / whole : undefined;
}

/** The invariant of every dealer and campaign, checked on what is shown and not only believed. */
export function isBalanced({ touches, balanced }: Progress): boolean {
  return balanced && touches.planned === touches.sent + touches.suppressed + touches.failed + touches.pending;
}
