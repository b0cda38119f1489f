import { expect, it } from 'vitest';
import { fromPercent, inputNames, saidWith, stateOf, toPercent } from './inputs';

const counted = { lastRenewals: 420, lastRate: 0.61 };

it('tells what was said from what was counted and what nobody knows', () => {
  const said = { newCarSales: 100 };
  const states = (['newCarSales', 'lastRate', 'makerGuidance'] as const).map((name) => stateOf(name, said, counted));
  expect(states).toEqual(['said', 'counted', 'unknown']);
  expect(inputNames).toHaveLength(11);
});

it('says nothing of a field that is cleared or set to what was counted', () => {
  const said = saidWith({}, counted, 'lastRenewals', 500);
  expect(said).toEqual({ lastRenewals: 500 });
  expect(saidWith(said, counted, 'lastRenewals', 420)).toEqual({});
  expect(saidWith(said, counted, 'lastRenewals', undefined)).toEqual({});
});

it('keeps per cents as they were typed', () => {
  expect([toPercent(0.07), fromPercent(7), fromPercent(12.5)]).toEqual([7, 0.07, 0.125]);
});
