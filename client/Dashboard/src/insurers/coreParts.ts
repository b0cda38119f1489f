import type { Core, InsurerShare } from '../api/churnWire';

/** A piece of the bar of all renewals. */
export interface CorePart {
  /** Absent for all the small ones together. */
  insurer: InsurerShare['insurer'];
  share: number;
  isCore: boolean;
}

/** Pieces that would be too narrow to tell apart are put together. */
const mostParts = 8;

/** The insurers with a share, largest first; those of the core are marked, the smallest stand together. */
export function coreParts(insurers: readonly InsurerShare[], core: Core): CorePart[] {
  const known = insurers
    .flatMap(({ insurer, share }) => (insurer && share ? [{ insurer, share }] : []))
    .sort((left, right) => right.share - left.share)
    .map((part, index) => ({ ...part, isCore: index < core.insurers }));
  if (known.length <= mostParts) return known;
  const rest = known.slice(mostParts - 1).reduce((sum, part) => sum + part.share, 0);
  return [...known.slice(0, mostParts - 1), { insurer: undefined, share: rest, isCore: false }];
}
