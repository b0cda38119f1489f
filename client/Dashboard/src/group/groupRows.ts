import type { GroupDealer } from '../api/groupWire';

/** Rows whose dealer's name or code contains the text, whatever the case. */
export function matchRows(rows: readonly GroupDealer[], text: string): GroupDealer[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter(({ dealer }) => [dealer.name, dealer.code].some((name) => name.toLowerCase().includes(wanted)));
}

/** Dealers with a target, the least attained first. */
export function byAttainment(rows: readonly GroupDealer[]): GroupDealer[] {
  return rows
    .filter(({ now }) => now.attainment !== undefined)
    .sort((left, right) => (left.now.attainment ?? 0) - (right.now.attainment ?? 0));
}

/** Dealers that have a gap, the largest first. */
export function behind(rows: readonly GroupDealer[]): GroupDealer[] {
  return rows
    .filter(({ now }) => (now.gap ?? 0) > 0)
    .sort((left, right) => (right.now.gap ?? 0) - (left.now.gap ?? 0));
}

/** How the numbers of a column are compared; what is not known stands last in the first click's order. */
export function compare(left: number | undefined, right: number | undefined): number {
  return (left ?? Number.NEGATIVE_INFINITY) - (right ?? Number.NEGATIVE_INFINITY) || 0;
}
