import { expect, it } from 'vitest';
import { words } from '../../i18n/words';
import { faultOf, kindOf, withKpi } from './kpis';

it('changes one figure and drops a cleared one', () => {
  const kpis = [{ name: 'renewals', value: 400 }];
  expect(withKpi(kpis, 'renewals', 420)).toEqual([{ name: 'renewals', value: 420 }]);
  expect(withKpi(kpis, 'premium', 9)).toHaveLength(2);
  expect(withKpi(kpis, 'renewals', undefined)).toEqual([]);
});

it('knows what each figure of the glossary is', () => {
  const shares = Object.keys(words.kpi).filter((name) => kindOf(name) === 'share');
  expect(shares).toEqual(['satisfaction', 'rework-rate', 'warranty-pass-rate', 'renewal-rate']);
  expect([kindOf('premium'), kindOf('cars-per-day')]).toEqual(['money', 'count']);
});

it('finds what is wrong with a figure by its row among those that were sent', () => {
  const sent = [{ name: 'premium', value: 1 }, { name: 'satisfaction', value: 93 }];
  expect(faultOf(sent, 'satisfaction', { 'kpis[2].value': 'must be a share' })).toBe('must be a share');
  expect(faultOf(sent, 'premium', { 'kpis[2].value': 'must be a share' })).toBeUndefined();
});
