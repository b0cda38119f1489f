import { describe, expect, it } from 'vitest';
import { groupDealer } from '../group/groupSamples';
import { behindRows, hasTargets } from './behindRows';

const rows = [
  groupDealer('A', { renewals: 10, gap: -2 }),
  groupDealer('B', { renewals: 10, gap: 3 }),
  groupDealer('C', {}, { lateCalls: 4 }),
  groupDealer('D', { renewals: 10, gap: 8 }),
  groupDealer('E', { renewals: 10, gap: -9 }, { lateCalls: 6 }),
];

describe('behindRows', () => {
  it('holds gaps before overdue calls, and leaves out who is neither', () => {
    expect(behindRows(rows).map(({ dealer }) => dealer.code)).toEqual(['D', 'B', 'E', 'C']);
  });

  it('is empty for dealers that are where they want to be', () => {
    expect(behindRows([rows[0]!])).toEqual([]);
  });
});

describe('hasTargets', () => {
  it('holds with a single target', () => {
    expect([hasTargets(rows), hasTargets([groupDealer('C')]), hasTargets([])]).toEqual([true, false, false]);
  });
});
