import { describe, expect, it } from 'vitest';
import { monthAfter, monthOf, monthsToChoose } from './months';

describe('months', () => {
  it('go on over the end of a year', () => {
    expect([monthAfter('2025-12', 1), monthAfter('2026-01', -1), monthAfter('2026-03', 0)]).toEqual([
      '2026-01',
      '2025-12',
      '2026-03',
    ]);
  });

  it('come from addresses only when they are months', () => {
    expect(['2026-03', '2026-13', 'march', null].map(monthOf)).toEqual(['2026-03', undefined, undefined, undefined]);
  });

  it('can be chosen from four ahead to a year back, and the shown one always', () => {
    const months = monthsToChoose('2026-03-05', '2026-03');
    expect([months[0], months.at(-1), months.length]).toEqual(['2026-07', '2025-02', 18]);
    expect(monthsToChoose('2026-03-05', '2024-01').at(-1)).toBe('2024-01');
  });
});
