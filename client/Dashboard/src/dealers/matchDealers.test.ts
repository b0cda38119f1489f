import { describe, expect, it } from 'vitest';
import { matchDealers } from './matchDealers';
import { dealerRow } from '../live/progressSamples';

const rows = [dealerRow('SH001'), dealerRow('BJ002')].map((row, index) => ({
  ...row,
  dealer: { ...row.dealer, name: index === 0 ? '浦东宝诚' : 'Chaoyang Motors' },
}));

describe('matchDealers', () => {
  it.each([
    ['sh0', 'SH001'],
    ['浦东', 'SH001'],
    [' chaoyang ', 'BJ002'],
  ])('finds %j', (text, code) => {
    expect(matchDealers(rows, text).map((row) => row.dealer.code)).toEqual([code]);
  });

  it('shows all without a text and none without a match', () => {
    expect(matchDealers(rows, '')).toHaveLength(2);
    expect(matchDealers(rows, 'x')).toEqual([]);
  });
});
