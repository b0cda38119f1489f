/** A lease as the desk counts it: on this computer's clock, from the seconds that the silo said were left. */
export interface Lease {
  epoch: number;
  /** Milliseconds of `Date.now()`. */
  endsAt: number;
}

/** From here on the clock of the lease is shown as urgent. Seconds. */
const soon = 120;

export function leaseFrom(epoch: number, secondsLeft: number, now: number): Lease {
  return { epoch, endsAt: now + secondsLeft * 1000 };
}

/** Whole seconds that are left; none below zero. */
export function secondsLeft({ endsAt }: Lease, now: number): number {
  return Math.max(0, Math.ceil((endsAt - now) / 1000));
}

export function urgencyOf(seconds: number): 'calm' | 'soon' | 'over' {
  if (seconds === 0) return 'over';
  return seconds <= soon ? 'soon' : 'calm';
}

/** 14:05 */
export function minutesOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
