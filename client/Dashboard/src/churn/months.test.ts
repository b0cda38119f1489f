import { describe, expect, it } from 'vitest';
import { monthsUntil, spanOf } from './months';

describe('monthsUntil', () => {
  it('ends with the month of the dealers, not of the reader', () => {
    expect(monthsUntil('2026-02-28T16:30:00Z', 3, 'Asia/Shanghai')).toEqual({ from: '2026-01', to: '2026-03' });
    expect(monthsUntil('2026-02-28T15:30:00Z', 1, 'Asia/Shanghai')).toEqual({ from: '2026-02', to: '2026-02' });
  });

  it('goes back over the turn of years', () => {
    expect(monthsUntil('2026-01-05T01:00:00Z', 24, 'Asia/Shanghai')).toEqual({ from: '2024-02', to: '2026-01' });
  });
});

describe('spanOf', () => {
  it('takes only spans that can be chosen', () => {
    expect([spanOf('3'), spanOf('7'), spanOf(null)]).toEqual([3, 12, 12]);
  });
});
