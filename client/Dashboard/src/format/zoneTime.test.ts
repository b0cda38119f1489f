import { describe, expect, it } from 'vitest';
import { daysUntil, instantOf, wallClockOf } from './zoneTime';

const shanghai = 'Asia/Shanghai';
const berlin = 'Europe/Berlin';

describe('instantOf', () => {
  it('reads the wall clock of the dealer', () => {
    expect(instantOf({ day: '2026-03-05', time: '15:30' }, shanghai)).toBe('2026-03-05T07:30:00.000Z');
    expect(instantOf({ day: '2026-03-05', time: '00:15' }, shanghai)).toBe('2026-03-04T16:15:00.000Z');
  });

  it('knows summer from winter, on both sides of the change', () => {
    expect(instantOf({ day: '2026-03-29', time: '01:59' }, berlin)).toBe('2026-03-29T00:59:00.000Z');
    expect(instantOf({ day: '2026-03-29', time: '03:00' }, berlin)).toBe('2026-03-29T01:00:00.000Z');
    expect(instantOf({ day: '2026-10-25', time: '04:00' }, berlin)).toBe('2026-10-25T03:00:00.000Z');
  });

  it('says nothing for what is no time', () => {
    expect(instantOf({ day: '', time: '15:30' }, shanghai)).toBeUndefined();
    expect(instantOf({ day: '2026-03-05', time: '' }, shanghai)).toBeUndefined();
    expect(instantOf({ day: '2026-13-45', time: '10:00' }, shanghai)).toBeUndefined();
  });

  it('undoes wallClockOf', () => {
    const clock = wallClockOf('2026-11-27T18:04:59Z', shanghai);
    expect(clock).toEqual({ day: '2026-11-28', time: '02:04' });
    expect(instantOf(clock, shanghai)).toBe('2026-11-27T18:04:00.000Z');
  });
});

describe('daysUntil', () => {
  it('counts the days of the dealer, not those of UTC', () => {
    expect(daysUntil('2026-03-05', '2026-03-03T15:59:00Z', shanghai)).toBe(2);
    expect(daysUntil('2026-03-05', '2026-03-03T16:00:00Z', shanghai)).toBe(1);
    expect(daysUntil('2026-03-01', '2026-03-03T02:00:00Z', shanghai)).toBe(-2);
  });
});
