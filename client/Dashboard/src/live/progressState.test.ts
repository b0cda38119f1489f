import { describe, expect, it } from 'vitest';
import type { ProgressChange } from './liveEvent';
import { dayRow, dealerRow, progress } from './progressSamples';
import { applyProgress, nothingKnown, type ProgressState } from './progressState';

function after(state: ProgressState, change: ProgressChange): ProgressState {
  return applyProgress(state, { kind: 'progress', change });
}

const first = after(nothingKnown, {
  version: 5,
  now: '2026-01-05T02:00:00Z',
  isVirtual: true,
  campaigns: [{ id: 1, progress: progress({ terms: 10 }) }],
  dealers: [
    { campaign: 1, ...dealerRow('SH001', { terms: 4 }) },
    { campaign: 1, ...dealerRow('SH002', { terms: 6 }) },
  ],
  days: [{ campaign: 1, ...dayRow('2026-01-05', { sent: 3 }) }],
});

describe('applyProgress', () => {
  it('takes over the whole current values with their version', () => {
    expect(first.version).toBe(5);
    expect(first.campaigns.get(1)).toEqual({ value: progress({ terms: 10 }), version: 5 });
    expect(first.dealers.get(1)?.get('SH002')?.value.progress.terms).toBe(6);
    expect(first.days.get(1)?.get('2026-01-05/sms')?.value).toEqual(dayRow('2026-01-05', { sent: 3 }));
    expect(first.clock).toEqual({ now: '2026-01-05T02:00:00Z', isVirtual: true });
  });

  it('follows the month that runs of each dealer, and of all together', () => {
    const month = (won: number) => ({ month: '2026-01-01', terms: 9, won, lost: 0, withdrawn: 0, premiumWon: 0 });
    const dealer = (code: string) => ({ code, name: code });
    const group = { month: '2026-01-01', dealers: 2, won: 7, forecasts: 0 };
    const both = after(first, {
      version: 6,
      months: [{ dealer: dealer('SH001'), month: month(3) }, { dealer: dealer('SH002'), month: month(4) }],
      group,
    });
    const next = after(both, { version: 7, months: [{ dealer: dealer('SH001'), month: month(5) }] });
    expect([...next.months].map(([code, { won }]) => [code, won])).toEqual([['SH001', 5], ['SH002', 4]]);
    expect(next.group).toBe(group);
  });

  it('replaces what changed and keeps the rest, without touching the old state', () => {
    const next = after(first, {
      version: 6,
      dealers: [{ campaign: 1, ...dealerRow('SH001', { terms: 5 }) }],
    });
    expect(next.dealers.get(1)?.get('SH001')?.value.progress.terms).toBe(5);
    expect(next.dealers.get(1)?.get('SH002')).toBe(first.dealers.get(1)?.get('SH002'));
    expect(next.campaigns).toBe(first.campaigns);
    expect(next.days).toBe(first.days);
    expect(first.dealers.get(1)?.get('SH001')?.value.progress.terms).toBe(4);
  });

  it('changes nothing on a repeated or older event', () => {
    expect(after(first, { version: 5, campaigns: [{ id: 1, progress: progress({ terms: 99 }) }] })).toBe(
      first,
    );
    expect(after(first, { version: 4, campaigns: [{ id: 1, progress: progress({ terms: 99 }) }] })).toBe(
      first,
    );
  });

  it('keeps channels of one day apart', () => {
    const next = after(first, {
      version: 6,
      days: [{ campaign: 1, ...dayRow('2026-01-05', { channel: 'call', sent: 9 }) }],
    });
    expect([...(next.days.get(1)?.values() ?? [])].map((entry) => entry.value.sent)).toEqual([3, 9]);
  });

  it('keeps campaigns apart', () => {
    const next = after(first, {
      version: 6,
      dealers: [{ campaign: 2, ...dealerRow('SH001', { terms: 1 }) }],
    });
    expect(next.dealers.get(1)).toBe(first.dealers.get(1));
    expect(next.dealers.get(2)?.size).toBe(1);
  });

  it('forgets all but the clock on reset, and then accepts lower versions', () => {
    const empty = applyProgress(first, { kind: 'reset' });
    expect(empty).toEqual({ ...nothingKnown, clock: first.clock });
    expect(after(empty, { version: 1 }).version).toBe(1);
  });

  it('moves only the clock on a clock event', () => {
    const next = applyProgress(first, {
      kind: 'clock',
      reading: { now: '2026-01-06T00:00:00Z', isVirtual: true },
    });
    expect(next).toEqual({ ...first, clock: { now: '2026-01-06T00:00:00Z', isVirtual: true } });
  });
});
