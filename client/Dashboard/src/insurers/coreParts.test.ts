import { describe, expect, it } from 'vitest';
import type { Core, InsurerShare } from '../api/churnWire';
import { coreParts } from './coreParts';

const core: Core = { insurers: 2, share: 0.72, wanted: 0.7, tolerance: 0.1, distance: 0.02, fit: 'fits' };
const of = (code: string, share?: number): InsurerShare => ({
  insurer: { code, name: { en: code, zh: code } },
  renewals: 1,
  premium: 1,
  assumed: 0,
  lost: 0,
  ...(share === undefined ? {} : { share }),
});

describe('coreParts', () => {
  it('marks the core, largest first, and leaves out who has nothing', () => {
    const parts = coreParts([of('b', 0.3), of('a', 0.42), of('c', 0.28), of('d', 0), of('e')], core);
    expect(parts.map(({ insurer, isCore }) => [insurer?.code, isCore])).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
    ]);
  });

  it('puts the smallest together', () => {
    const parts = coreParts(Array.from({ length: 10 }, (_, index) => of(`i${index}`, 0.1)), core);
    expect(parts).toHaveLength(8);
    expect(parts.at(-1)?.insurer).toBeUndefined();
    expect(parts.at(-1)?.share).toBeCloseTo(0.3);
  });
});
