import { describe, expect, it } from 'vitest';
import type { TargetStanding, TargetYear } from '../api/targetWire';
import { withRunning } from './withRunning';

const standing = (won: number, renewals: number): TargetStanding => ({
  terms: 100, won, lost: 10, withdrawn: 0, open: 90 - won, premiumWon: won * 3000, renewals, premium: renewals * 3000,
  attainment: won / renewals, premiumAttainment: won / renewals, gap: renewals - won,
  premiumGap: (renewals - won) * 3000,
  ladder: { rungs: [0.8, 1], next: 0.8, away: Math.ceil(0.8 * renewals) - won },
});
const year = {
  whole: standing(50, 200),
  months: [{ month: '2026-01-01', standing: standing(20, 25) }, { month: '2026-02-01', standing: standing(30, 175) }],
} as TargetYear;
const live = {
  month: '2026-01-01', terms: 100, won: 25, lost: 10, withdrawn: 0, premiumWon: 75_000,
  forecast: { expected: 30, low: 27, high: 34, months: 6 },
};

describe('withRunning', () => {
  it('moves the month, its forecast and ladder, and the year by as much', () => {
    const { whole, months } = withRunning(year, live);
    expect(months[0]?.standing).toMatchObject({
      won: 25, attainment: 1, gap: 0, premiumGap: 0, forecast: live.forecast, ladder: { reached: 1 },
    });
    expect(whole).toMatchObject({ won: 55, attainment: 0.275, gap: 145, ladder: { next: 0.8, away: 105 } });
    expect(months[1]).toBe(year.months[1]);
  });
  it('stays as loaded while the stream knows no more, or of another month', () => {
    expect(withRunning(year, { ...live, won: 20 })).toBe(year);
    expect(withRunning(year, { ...live, month: '2026-03-01' })).toBe(year);
    expect(withRunning(year, undefined)).toBe(year);
  });
});
