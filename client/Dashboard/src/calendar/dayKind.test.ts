import { describe, expect, it } from 'vitest';
import { workingDays } from './dayKind';

const notice = { year: 2026, source: 'notice', addedAt: '2025-11-05T00:00:00Z' };
const days = workingDays([{ ...notice, daysOff: ['2026-05-01', '2026-05-02'], workdays: ['2026-05-09'] }]);

describe('workingDays', () => {
  it('takes what the notice names before what the weekday says', () => {
    expect(['2026-05-01', '2026-05-02', '2026-05-09', '2026-05-10', '2026-05-11'].map(days.kindOf)).toEqual([
      'off',
      'off',
      'makeup',
      'weekend',
      'workday',
    ]);
  });

  it('rests on days off and weekends, not on make-up workdays', () => {
    expect(['2026-05-01', '2026-05-09', '2026-05-10', '2026-05-11'].map(days.isOff)).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('is provisional in years without a notice', () => {
    expect(days.isProvisional('2026-12-31')).toBe(false);
    expect(days.isProvisional('2027-01-01')).toBe(true);
  });
});
