import { describe, expect, it } from 'vitest';
import type { PayPlan } from '../../api/payWire';
import { changedPart, chained, draftOf, withBand, withoutBand } from './draft';

const tiers = [{ from: 0, until: 0.8, value: 20 }, { from: 0.8, until: 1, value: 30 }, { from: 1, value: 50 }];

describe('draftOf', () => {
  it('takes over what a version says, but not the words that the silo makes of it', () => {
    const plan = { name: 'own', version: 3, title: { en: 'Own', zh: '自定' }, from: '2026-01-01', used: true } as PayPlan;
    expect(draftOf({ ...plan, parts: [{ kind: 'base-pay', amount: 2200, words: plan.title }] }, '2026-05')).toEqual({
      name: 'own', title: plan.title, from: '2026-05', parts: [{ kind: 'base-pay', amount: 2200 }],
    });
  });
});

describe('changedPart', () => {
  it('is no longer what the source says', () =>
    expect(changedPart({ kind: 'base-pay', amount: 2200, source: '001 row 1-14' }, { amount: 2500 })).toEqual({
      kind: 'base-pay', amount: 2500,
    }));
});

describe('bands', () => {
  it('end where the next one begins', () =>
    expect(chained([{ from: 0, until: 0.5, value: 1 }, { from: 0.6, value: 2 }])[0]?.until).toBe(0.6));
  it('grow and shrink at their upper end without a gap', () => {
    expect(withBand(tiers).slice(2)).toEqual([{ from: 1, until: 1.2, value: 50 }, { from: 1.2, value: 50 }]);
    expect(withoutBand(tiers, 2)).toEqual([{ from: 0, until: 0.8, value: 20 }, { from: 0.8, value: 30 }]);
    expect(withoutBand(tiers, 1)).toEqual([{ from: 0, until: 1, value: 20 }, { from: 1, value: 50 }]);
    expect(withBand([{ from: 1, until: 1.2, value: 0.05 }])[1]).toEqual({ from: 1.2, until: 1.4, value: 0.05 });
  });
});
