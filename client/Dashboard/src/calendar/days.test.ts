import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, isDay, monthsBetween, monthsOf, weekdayOf, weeksOf } from './days';

describe('days', () => {
  it('counts over months, years and leap days', () => {
    expect(addDays('2026-05-20', -90)).toBe('2026-02-19');
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  });

  it('has a day of its own in every zone', () => {
    expect(dayOf('2026-03-01T16:00:00Z', 'Asia/Shanghai')).toBe('2026-03-02');
    expect(dayOf('2026-03-01T15:59:59Z', 'Asia/Shanghai')).toBe('2026-03-01');
  });

  it('begins the week on Monday', () => {
    expect(['2026-02-16', '2026-02-22'].map(weekdayOf)).toEqual([0, 6]);
  });

  it('knows days that exist', () => {
    expect(['2026-02-28', '2026-02-30', '2026-2-3', '', '2026-13-01'].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('names every month of a span once', () => {
    expect(monthsBetween('2025-11-30', '2026-02-01')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsBetween('2026-03-02', '2026-03-01')).toEqual(['2026-03']);
    expect(monthsOf(2026)).toHaveLength(12);
  });

  it('puts each day of a month under its weekday', () => {
    const weeks = weeksOf('2026-02');
    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-02-01']);
    expect(weeks[4]?.[5]).toBe('2026-02-28');
    expect(weeks.flat().filter(Boolean)).toHaveLength(28);
    expect(weeksOf('2026-06')[0]?.[0]).toBe('2026-06-01');
  });
});
