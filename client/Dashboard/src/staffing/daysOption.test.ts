import { describe, expect, it } from 'vitest';
import type { StaffingDay } from '../api/staffingWire';
import { colors } from '../theme';
import { daysOption } from './daysOption';

const day = (date: string, rest: Partial<StaffingDay>): StaffingDay => ({
  day: date,
  isWorkday: true,
  isProvisional: false,
  calls: 0,
  minutes: 0,
  capacity: 220,
  balance: 0,
  fit: 'right',
  made: 0,
  notMade: 0,
  waiting: 0,
  ...rest,
});

describe('daysOption', () => {
  it('shows working days, those with too few agents in a series of their own, and the capacity', () => {
    const option = daysOption(
      [
        day('2026-03-06', { minutes: 200 }),
        day('2026-03-07', { isWorkday: false, capacity: 0 }),
        day('2026-03-09', { minutes: 360, fit: 'under', balance: -1 }),
      ],
      { enough: 'a', under: 'b', capacity: 'c', day: (date) => date.slice(5), count: String },
      colors,
    );
    expect(option).toMatchObject({
      xAxis: { data: ['03-06', '03-09'] },
      series: [{ data: [200, null] }, { data: [null, 360] }, { data: [220, 220] }],
    });
  });
});
