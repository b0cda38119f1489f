const longestMs = 30_000;

/**
 * Wait before reconnect number `attempt` (from 0): doubling, capped, the upper half random so that tabs
 * spread out.
 */
export function backoffMs(attempt: number, firstMs: number, random: () => number): number {
  const full = Math.min(longestMs, firstMs * 2 ** Math.min(attempt, 16));
  return Math.round(full / 2 + (full / 2) * random());
}
