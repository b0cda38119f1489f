import type { ProgressState } from '../live/progressState';

/** The version of the live event that last moved a dealer's totals in any campaign; 0 when none has. */
export function dealerVersion({ dealers }: Pick<ProgressState, 'dealers'>, code: string): number {
  return Math.max(0, ...[...dealers.values()].map((rows) => rows.get(code)?.version ?? 0));
}
