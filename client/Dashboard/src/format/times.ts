import type { Language } from '../i18n/language';

/** The zone of a dealer that names none. */
export const defaultZone = 'Asia/Shanghai';

const tags: Record<Language, string> = { en: 'en-GB', zh: 'zh-CN' };

/** How instants (ISO-8601, UTC) and days (`yyyy-MM-dd`, local to the dealer) are written. */
export interface Times {
  /** The instant on the dealers' wall clock, to the second. */
  clock(instant: string | Date): string;
  /** The instant on the dealers' wall clock, to the minute. */
  moment(instant: string | undefined): string;
  day(day: string | undefined): string;
  /** Weekday, month and day. */
  weekDay(day: string): string;
  /** Month and day only, for axes. */
  shortDay(day: string): string;
}

export function timesOf(language: Language, zone: string): Times {
  const tag = tags[language];
  const date = { year: 'numeric', month: language === 'zh' ? '2-digit' : 'short', day: '2-digit' } as const;
  const minute = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const weekday = new Intl.DateTimeFormat(tag, { timeZone: zone, weekday: 'short' });
  const clockDay = new Intl.DateTimeFormat(tag, { timeZone: zone, ...date });
  const second = new Intl.DateTimeFormat(tag, { timeZone: zone, ...minute, second: '2-digit' });
  const moment = new Intl.DateTimeFormat(tag, { timeZone: zone, ...date, ...minute });
  const day = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...date });
  const shortDay = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', month: 'short', day: 'numeric' });
  const weekDay = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', weekday: 'short', month: 'short', day: 'numeric' });
  return {
    clock: (instant) => [clockDay, weekday, second].map((part) => part.format(new Date(instant))).join(' '),
    moment: (instant) => (instant ? moment.format(new Date(instant)) : '–'),
    day: (value) => (value ? day.format(new Date(`${value}T00:00:00Z`)) : '–'),
    weekDay: (value) => weekDay.format(new Date(`${value}T00:00:00Z`)),
    shortDay: (value) => shortDay.format(new Date(`${value}T00:00:00Z`)),
  };
}
