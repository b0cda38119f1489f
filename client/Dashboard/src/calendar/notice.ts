import type { TextKey } from '../i18n/en';
import { isDay, weekdayOf, yearOf } from './days';

/** A fault of a notice's text; `line` counts from 1. */
export interface NoticeFault {
  line: number;
  key: Extract<TextKey, `calendar.fault.${string}`>;
  values: Record<string, string | number>;
}

/** A year's notice as its text says; with faults only what could be read. */
export interface Notice {
  year?: number;
  source?: string;
  daysOff: string[];
  workdays: string[];
  faults: NoticeFault[];
}

/** The longest text that the silo takes, in characters. */
export const longestNotice = 64 * 1024;

/**
 * Reads the text of a notice as the silo will: `year,2027`, `source,…`, then `day,off` or `day,work` line by line; what
 * follows a second comma and lines that begin with # are for people. The silo decides; this shows the change before.
 */
export function readNotice(text: string): Notice {
  const notice: Notice = { daysOff: [], workdays: [], faults: [] };
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((raw, index) => {
      const line = raw.trim();
      if (line && !line.startsWith('#')) readLine(notice, index + 1, line);
    });
  const hasYearFault = notice.faults.some(({ key }) => key === 'calendar.fault.badYear');
  if (notice.year === undefined && !hasYearFault)
    notice.faults.unshift({ line: 1, key: 'calendar.fault.noYear', values: {} });
  if (!notice.source) notice.faults.unshift({ line: 1, key: 'calendar.fault.noSource', values: {} });
  return notice;
}

function readLine(notice: Notice, line: number, text: string): void {
  const [first = '', second = ''] = text.split(',').map((cell) => cell.trim());
  const fault = (key: NoticeFault['key'], values: NoticeFault['values'] = {}) =>
    void notice.faults.push({ line, key, values });
  if (first === 'source') notice.source = text.slice(text.indexOf(',') + 1).trim();
  else if (first !== 'year') readDay(notice, first, second, fault);
  else if (notice.year !== undefined) fault('calendar.fault.twoYears');
  else if (/^20\d\d$|^2100$/.test(second)) notice.year = Number(second);
  else fault('calendar.fault.badYear', { text: second });
}

type Tell = (key: NoticeFault['key'], values?: NoticeFault['values']) => void;

function readDay(notice: Notice, day: string, kind: string, fault: Tell): void {
  const isKnown = kind === 'off' || kind === 'work';
  if (!isKnown) fault('calendar.fault.badKind', { text: kind });
  if (!isDay(day)) return fault('calendar.fault.badDay', { text: day });
  if (notice.year === undefined) return;
  if (yearOf(day) !== notice.year) return fault('calendar.fault.otherYear', { text: day, year: notice.year });
  if (notice.daysOff.includes(day) || notice.workdays.includes(day))
    return fault('calendar.fault.twice', { text: day });
  if (kind === 'work' && weekdayOf(day) < 5) return fault('calendar.fault.noWeekend', { text: day });
  if (isKnown) (kind === 'off' ? notice.daysOff : notice.workdays).push(day);
}
