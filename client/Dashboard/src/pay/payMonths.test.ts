import { describe, expect, it } from 'vitest';
import { monthOf, payMonths, quarterOf } from './payMonths';

const zone = 'Asia/Shanghai';
const lastNight = '2026-02-28T17:00:00Z';

describe('payMonths', () => {
  it('goes from two months ahead to a year back, on the wall clock of the dealer', () => {
    const months = payMonths(lastNight, zone);
    expect(months.slice(0, 3)).toEqual(['2026-05', '2026-04', '2026-03']);
    expect(months.at(-1)).toBe('2025-03');
  });
});

describe('monthOf', () => {
  it('takes a month from the address', () => expect(monthOf('2025-11', lastNight, zone)).toBe('2025-11'));
  it('takes this month for none and for nonsense', () => {
    expect(monthOf(null, lastNight, zone)).toBe('2026-03');
    expect(monthOf('2025-13', lastNight, zone)).toBe('2026-03');
  });
});

describe('quarterOf', () => {
  it('is that of its month', () =>
    expect(['2026-01', '2026-03', '2026-04', '2026-12'].map(quarterOf)).toEqual([
      '2026-Q1', '2026-Q1', '2026-Q2', '2026-Q4',
    ]));
});
