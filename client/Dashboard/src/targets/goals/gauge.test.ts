import { expect, it } from 'vitest';
import { gaugeOf } from './gauge';

it('shows the band between the bounds, open where there is none', () => {
  expect(gaugeOf({ name: 'reach', atLeast: 0.98, state: 'unknown' })).toEqual({ from: 0.98, to: 1, at: undefined });
  expect(gaugeOf({ name: 'reach', atMost: 0.3, actual: 0.5, state: 'above' })).toEqual({ from: 0, to: 0.3, at: 0.5 });
});

it('has room for growth that falls', () => {
  const { from, at } = gaugeOf({ name: 'renewal-premium-growth', atLeast: 0.15, actual: -0.6, state: 'below' });
  expect(at).toBe(0);
  expect(from).toBeCloseTo(0.75);
});
