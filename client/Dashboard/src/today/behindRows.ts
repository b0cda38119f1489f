import type { GroupDealer } from '../api/groupWire';

/** Dealers with a gap to their target or with overdue calls: the largest gap first, then the most overdue calls. */
export function behindRows(rows: readonly GroupDealer[]): GroupDealer[] {
  const gapOf = ({ now }: GroupDealer) => Math.max(0, now.gap ?? 0);
  return rows
    .filter((row) => gapOf(row) > 0 || row.waiting.lateCalls > 0)
    .sort((left, right) => gapOf(right) - gapOf(left) || right.waiting.lateCalls - left.waiting.lateCalls);
}

/** Whether anybody can be behind: without a target nobody is. */
export function hasTargets(rows: readonly GroupDealer[]): boolean {
  return rows.some(({ now }) => now.renewals !== undefined);
}
