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
    expect(en.clock('2026-01-04T16:05:09Z')).toBe('05 Jan 2026 Mon 00:05:09');
  });

  it('shows a dash for what has not happened', () => {
    expect([en.moment(undefined), zh.day(undefined)]).toEqual(['–', '–']);
  });
});
