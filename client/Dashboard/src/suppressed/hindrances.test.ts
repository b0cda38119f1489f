import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hindrancesOf, sumOf, toWorkOn } from './hindrances';

describe('hindrances', () => {
  it('tells what somebody must work on from what was settled and what came too late', () => {
    const kinds = hindrancesOf({ 'term-ended': 900, 'no-consent': 40, 'wrong-number': 60, missed: 5, merged: 0 });
    expect(kinds.work).toEqual([
      { rule: 'wrong-number', touches: 60 },
      { rule: 'no-consent', touches: 40 },
    ]);
    expect(kinds.late).toEqual([{ rule: 'missed', touches: 5 }]);
    expect(kinds.settled).toEqual([{ rule: 'term-ended', touches: 900 }]);
    expect(sumOf(kinds.work)).toBe(100);
  });

  it('takes a rule of a newer silo for settled, and nothing for nothing', () => {
    expect(hindrancesOf({ 'some-new-rule': 1 }).settled).toHaveLength(1);
    expect(hindrancesOf({})).toEqual({ work: [], late: [], settled: [] });
  });

  it('lists the rules by which the silo finds customers', () => {
    const index = readFileSync('../../silo/Storage/Migrations/0021_policy_search.sql', 'utf8');
    const listed = /rule IN \(([^)]+)\)/.exec(index)?.[1]?.match(/[a-z-]+/g);
    expect(listed).toEqual([...toWorkOn]);
  });
});
