import { describe, expect, it } from 'vitest';
import type { Promotion } from '../api/promotionWire';
import { fallsOn } from './fallsOn';

const promotion: Promotion = { name: { en: 'a', zh: 'b' }, kind: 'boost', from: '2026-01-01' };

describe('fallsOn', () => {
  it('includes the first and the last day', () => {
    const festival = { ...promotion, from: '2026-02-15', to: '2026-02-23' };
    const days = ['2026-02-14', '2026-02-15', '2026-02-23', '2026-02-24'];
    expect(days.filter((day) => fallsOn(festival, day))).toEqual(['2026-02-15', '2026-02-23']);
  });

  it('knows the first and the last week of a month', () => {
    const first = { ...promotion, monthly: 'first-week' as const };
    const last = { ...promotion, monthly: 'last-week' as const };
    const days = ['2026-02-07', '2026-02-08', '2026-02-21', '2026-02-22', '2025-12-01'];
    expect(days.filter((day) => fallsOn(first, day))).toEqual(['2026-02-07']);
    expect(days.filter((day) => fallsOn(last, day))).toEqual(['2026-02-22']);
  });
});
