import { describe, expect, it } from 'vitest';
import { groupCsv } from './groupCsv';
import { groupDealer } from './groupSamples';

const texts = { t: (key: string) => key, word: (list: string, name: string | undefined) => `${list}.${name}` };

describe('groupCsv', () => {
  it('keeps numbers as numbers and leaves empty what is not known', () => {
    const rows = [groupDealer('SH001', { won: 6, decidedRate: 0.75 })];
    const [head, line] = groupCsv(rows, '2026-03', texts).split('\r\n');
    expect(head).toContain('metric.attainment');
    expect(line).toBe('2026-03,SH001,SH001 店,,6,,,0.75,0,0,0,0,0,0,0,0,0,0,');
  });

  it('does not let a name be run as a formula', () => {
    const row = groupDealer('=1+1');
    expect(groupCsv([{ ...row, dealer: { code: '=1+1', name: '@evil' } }], '2026-03', texts)).toContain("'=1+1,'@evil");
  });
});
