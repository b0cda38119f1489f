import { describe, expect, it } from 'vitest';
import { behind, byAttainment, compare, matchRows } from './groupRows';
import { groupDealer } from './groupSamples';

const rows = [
  groupDealer('SH001', { attainment: 0.9, gap: 2 }),
  groupDealer('BJ002'),
  groupDealer('SH003', { attainment: 0.2, gap: 40 }),
  groupDealer('SH004', { attainment: 1.1, gap: -3 }),
];
const codes = (found: typeof rows) => found.map(({ dealer }) => dealer.code);

describe('rows of the group', () => {
  it('are found by name or code', () => {
    expect(codes(matchRows(rows, ' bj '))).toEqual(['BJ002']);
    expect(codes(matchRows(rows, '003 店'))).toEqual(['SH003']);
    expect(matchRows(rows, '')).toHaveLength(4);
  });

  it('stand by attainment with those without a target left out', () => {
    expect(codes(byAttainment(rows))).toEqual(['SH003', 'SH001', 'SH004']);
  });

  it('are behind only with a gap, the largest first', () => {
    expect(codes(behind(rows))).toEqual(['SH003', 'SH001']);
  });

  it('compare what is not known as less than anything', () => {
    expect(compare(undefined, -5)).toBeLessThan(0);
    expect([compare(2, 1), compare(undefined, undefined) || 0]).toEqual([1, 0]);
  });
});
