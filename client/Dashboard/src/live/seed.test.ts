import { describe, expect, it } from 'vitest';
import { dayRow, dealerRow, progress } from './progressSamples';
import { applyProgress, nothingKnown } from './progressState';
import { applySeed } from './seed';

const live = applyProgress(nothingKnown, {
  kind: 'progress',
  change: {
    version: 8,
    campaigns: [{ id: 1, progress: progress({ terms: 80 }) }],
    dealers: [{ campaign: 1, ...dealerRow('SH001', { terms: 8 }) }],
  },
});

describe('applySeed', () => {
  it('fills an empty state', () => {
    const state = applySeed(nothingKnown, {
      kind: 'days',
      asOf: 0,
      campaign: 3,
      items: [dayRow('2026-01-05', { sent: 2 })],
    });
    expect(state.days.get(3)?.get('2026-01-05/sms')).toEqual({
      value: dayRow('2026-01-05', { sent: 2 }),
      version: 0,
    });
  });

  it('keeps a live value that arrived while the request was under way', () => {
    const state = applySeed(live, {
      kind: 'campaigns',
      asOf: 7,
      items: [{ id: 1, progress: progress({ terms: 70 }) }],
    });
    expect(state.campaigns.get(1)?.value.terms).toBe(80);
  });

  it('overwrites a live value that the request began after', () => {
    const state = applySeed(live, {
      kind: 'campaigns',
      asOf: 8,
      items: [{ id: 1, progress: progress({ terms: 90 }) }],
    });
    expect(state.campaigns.get(1)?.value.terms).toBe(90);
  });

  it('drops rows that the answer no longer has', () => {
    const state = applySeed(live, { kind: 'dealers', asOf: 8, campaign: 1, items: [dealerRow('SH002')] });
    expect([...(state.dealers.get(1)?.keys() ?? [])]).toEqual(['SH002']);
  });
});
