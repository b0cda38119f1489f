import { describe, expect, it } from 'vitest';
import type { Group, GroupMonth } from '../api/groupWire';
import { nothingWaits } from './groupSamples';
import { withLive } from './withLive';

const month = (won: number, renewals?: number): GroupMonth => ({
  terms: 20, won, lost: 5, withdrawn: 0, open: 15 - won, premiumWon: won * 3000, contacted: 18, reached: 9,
  decidedRate: won / (won + 5),
  ...(renewals === undefined ? {} : { renewals, attainment: won / renewals, gap: renewals - won }),
});
const row = (code: string, now: GroupMonth) => ({
  dealer: { code, name: code }, phase: 'active', now, before: month(5), waiting: nothingWaits,
});
const group = {
  month: '2026-01-01',
  beforeMonth: '2025-12-01',
  items: [row('SH001', month(5, 10)), row('SH002', month(0))],
  sums: { dealers: 2, behind: 1, now: month(5, 10), before: month(10), waiting: nothingWaits },
} as Group;
const live = (of: string) => ({ month: of, terms: 20, won: 10, lost: 5, withdrawn: 0, premiumWon: 31_000 });

describe('withLive', () => {
  it('moves a dealer, its rates and the sums', () => {
    const { items, sums } = withLive(group, new Map([['SH001', live('2026-01-01')]]));
    expect(items[0]?.now).toMatchObject({ won: 10, gap: 0, attainment: 1, decidedRate: 0.6667, premiumWon: 31_000 });
    expect(items[0]?.rateChange).toBeCloseTo(0.1667);
    expect(items[1]).toBe(group.items[1]);
    expect(sums).toMatchObject({ dealers: 2, behind: 0, now: { won: 10, renewals: 10, attainment: 1, lost: 10 } });
  });
  it('leaves another month alone', () =>
    expect(withLive(group, new Map([['SH001', live('2026-02-01')]]))).toBe(group));
});
