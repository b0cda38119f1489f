import type { Progress, TouchTotals } from '../api/wire';

/** Terms whose customer has been approached: in contact now, or ended by a result of it. */
export function contacted({ phases }: Progress): number {
  return phases.contacting + phases.quoted + phases.committed + phases.won + phases.lost;
}

/** Won of decided terms (won + lost), 0 to 1; undefined while none is decided. */
export function winRate({ phases }: Progress): number | undefined {
  return share(phases.won, phases.won + phases.lost);
}

/** Touches that have had their end (sent, failed or suppressed) of all planned, 0 to 1. */
export function doneShare({ planned, pending }: TouchTotals): number | undefined {
  return share(planned - pending, planned);
}

export function share(part: number, whole: number): number | undefined {
  return whole > 0 ? part / whole : undefined;
}

/** The invariant of every dealer and campaign, checked on what is shown and not only believed. */
export function isBalanced({ touches, balanced }: Progress): boolean {
  return balanced && touches.planned === touches.sent + touches.suppressed + touches.failed + touches.pending;
}
