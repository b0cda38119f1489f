import { describe, expect, it } from 'vitest';
import { defaultZone, timesOf } from './times';

const en = timesOf('en', defaultZone);
const zh = timesOf('zh', defaultZone);

describe('timesOf', () => {
  it('shows instants on the wall clock of the dealers', () => {
    expect(en.moment('2026-01-04T16:05:00Z')).toBe('05 Jan 2026, 00:05');
    expect(zh.moment('2026-01-04T16:05:00Z')).toBe('2026/01/05 00:05');
  });

  it('never moves a day to another zone', () => {
    expect(timesOf('en', 'America/Los_Angeles').day('2026-01-05')).toBe('05 Jan 2026');
    expect(zh.shortDay('2026-01-05')).toBe('1月5日');
    expect(timesOf('en', 'America/Los_Angeles').weekDay('2026-01-05')).toMatch(/^Mon,? 5 Jan$/);
    expect(zh.weekDay('2026-01-05')).toBe('1月5日周一');
  });

  it('shows the clock to the second', () => {
    expect(en.clock('2026-01-04T16:05:09Z')).toBe('05 Jan 2026 Mon 00:05:09 UTC+8');
  });

  it('says the zone in a line of its own and once above a column', () => {
    expect([en.stamp('2026-01-04T16:05:00Z'), en.stamp(undefined)]).toEqual(['05 Jan 2026, 00:05 UTC+8', '–']);
    expect(zh.zone).toBe('UTC+8');
  });

  it('names a zone whose clocks change', () => {
    const berlin = timesOf('en', 'Europe/Berlin');
    expect(berlin.zone).toBe('Europe/Berlin');
    expect(berlin.stamp('2026-07-04T16:05:00Z')).toBe('04 Jul 2026, 18:05 UTC+2');
    expect(timesOf('en', 'UTC').stamp('2026-07-04T16:05:00Z')).toBe('04 Jul 2026, 16:05 UTC+0');
  });

  it('shows a dash for what has not happened', () => {
    expect([en.moment(undefined), zh.day(undefined)]).toEqual(['–', '–']);
  });
});
