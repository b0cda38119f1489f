import { describe, expect, it } from 'vitest';
import { colors } from '../theme';
import { monthsOption } from './monthsOption';

describe('monthsOption', () => {
  it('stacks what became of each month', () => {
    const months = [
      { month: '2026-01-01', won: 5, lost: 2, withdrawn: 1, open: 0 },
      { month: '2026-02-01', won: 3, lost: 4, withdrawn: 0, open: 6 },
    ];
    const option = monthsOption(months, { part: (part) => part, count: String }, colors) as {
      xAxis: { data: string[] };
      series: { name: string; data: number[] }[];
    };
    expect(option.xAxis.data).toEqual(['2026-01', '2026-02']);
    expect(option.series.map(({ name, data }) => [name, ...data])).toEqual([
      ['won', 5, 3],
      ['lost', 2, 4],
      ['withdrawn', 1, 0],
      ['open', 0, 6],
    ]);
  });
});
