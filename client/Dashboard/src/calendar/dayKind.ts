import type { CalendarDays } from '../api/calendarWire';
import { weekdayOf, yearOf } from './days';

/** What a day is: `off` and `makeup` are named by a notice, the others are ordinary. */
export type DayKind = 'workday' | 'weekend' | 'off' | 'makeup';

/** The working calendar of several years, as published so far. */
export interface WorkingDays {
  kindOf(day: string): DayKind;
  /** Whether nobody works on that day, so that calls move away from it. */
  isOff(day: string): boolean;
  /** Whether the notice of the day's year is not out, so that what the day is may change. */
  isProvisional(day: string): boolean;
}

export function workingDays(years: readonly CalendarDays[]): WorkingDays {
  const published = new Set(years.map((year) => year.year));
  const off = new Set(years.flatMap((year) => year.daysOff));
  const worked = new Set(years.flatMap((year) => year.workdays));
  const kindOf = (day: string): DayKind => {
    if (off.has(day)) return 'off';
    if (worked.has(day)) return 'makeup';
    return weekdayOf(day) > 4 ? 'weekend' : 'workday';
  };
  return {
    kindOf,
    isOff: (day) => kindOf(day) === 'off' || kindOf(day) === 'weekend',
    isProvisional: (day) => !published.has(yearOf(day)),
  };
}
