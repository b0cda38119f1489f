import { expect, it } from 'vitest';
import type { TargetMonth } from '../api/targetWire';
import { colors } from '../theme';
import { monthsOption } from './monthsOption';

const standing = { terms: 40, won: 12, lost: 3, withdrawn: 0, open: 25, premiumWon: 36000 };
const months: TargetMonth[] = [
  { month: '2026-01-01', standing: { ...standing, renewals: 20 } },
  { month: '2026-02-01', standing: { ...standing, forecast: { expected: 18, low: 15, high: 22, months: 4 } } },
];
const words = { target: 'Target', won: 'Won', range: 'Range', month: (day: string) => day.slice(0, 7), count: String };

it('stands the range of the forecast on its lower end and draws no target where there is none', () => {
  const { series, tooltip } = monthsOption(months, words, colors) as unknown as {
    series: { id: string; data: unknown[] }[];
    tooltip: { formatter: (hovered: { dataIndex: number }[]) => string };
  };
  const of = (id: string) => series.find((one) => one.id === id)?.data;
  expect([of('won'), of('low'), of('range'), of('target')]).toEqual([
    [12, 12],
    [null, 15],
    [null, 7],
    [20, null],
  ]);
  expect(tooltip.formatter([{ dataIndex: 1 }])).toBe('<b>2026-02</b><br>Won: 12<br>Range: 15–22');
});
