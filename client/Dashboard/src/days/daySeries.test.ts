import { describe, expect, it } from 'vitest';
import { dayRow } from '../live/progressSamples';
import { channelsOf, daySeries, everyDay } from './daySeries';

const rows = [
  dayRow('2026-03-02', { channel: 'call', sent: 5, failed: 1 }),
  dayRow('2026-02-27', { sent: 10, delivered: 8, failed: 2, suppressed: 1 }),
  dayRow('2026-02-27', { channel: 'call', sent: 3 }),
];

describe('daySeries', () => {
  it('covers every day between the first and the last', () => {
    expect(daySeries(rows, 'status', 'all').days).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ]);
  });

  it('divides by outcome without counting a delivered touch twice', () => {
    expect(daySeries(rows, 'status', 'all').parts).toEqual([
      { name: 'delivered', values: [8, 0, 0, 0] },
      { name: 'undelivered', values: [5, 0, 0, 5] },
      { name: 'failed', values: [2, 0, 0, 1] },
      { name: 'suppressed', values: [1, 0, 0, 0] },
    ]);
  });

  it('divides by the channels that occur', () => {
    expect(daySeries(rows, 'channel', 'all').parts).toEqual([
      { name: 'sms', values: [13, 0, 0, 0] },
      { name: 'call', values: [3, 0, 0, 6] },
    ]);
  });

  it('can show one channel alone', () => {
    expect(daySeries(rows, 'status', 'sms').days).toEqual(['2026-02-27']);
  });

  it('is empty without rows', () => {
    expect(daySeries([], 'channel', 'all')).toEqual({ days: [], parts: [] });
  });
});

describe('everyDay', () => {
  it('crosses a leap day', () => {
    expect(everyDay(['2028-03-01', '2028-02-28'])).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
  });
});

describe('channelsOf', () => {
  it('lists channels in a fixed order', () => {
    expect(channelsOf(rows)).toEqual(['sms', 'call']);
  });
});
