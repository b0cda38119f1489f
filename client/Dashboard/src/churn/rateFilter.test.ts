import { describe, expect, it } from 'vitest';
import type { RateView } from '../api/churnWire';
import { rateFilter, standingOf } from './rateFilter';

const words = { en: 'x', zh: '某' };
const rate: RateView = { code: 'renewal-of-decided', name: words, definition: words, numerator: 3, denominator: 4 };

describe('rateFilter', () => {
  it('names the renewals that a rate counts', () => {
    expect(rateFilter(rate)).toEqual({ end: 'won' });
    expect(rateFilter({ ...rate, code: 'gap-to-renewal' })).toEqual({ end: 'won', cohort: 'gap' });
    expect(rateFilter({ ...rate, code: 'renewal-of-tier', tier: '' })).toEqual({ end: 'won', tier: '' });
    expect(rateFilter({ ...rate, code: 'closed-before-n15' })).toEqual({ end: 'won', daysLeft: 15 });
  });
});

describe('standingOf', () => {
  it('stands between what is usual and what is good', () => {
    const of = (value: number) => standingOf({ ...rate, value, average: 0.6, good: 0.75 });
    expect([of(0.59), of(0.6), of(0.75)]).toEqual(['below', 'usual', 'good']);
  });

  it('says nothing without a rate or without a figure', () => {
    expect([standingOf({ ...rate, good: 0.75 }), standingOf({ ...rate, value: 1 })]).toEqual([undefined, undefined]);
    expect(standingOf({ ...rate, value: 0.8, good: 0.92 })).toBe('below');
  });
});
