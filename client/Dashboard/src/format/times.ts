import type { Language } from '../i18n/language';

/** The zone of a dealer that names none. */
export const defaultZone = 'Asia/Shanghai';

const tags: Record<Language, string> = { en: 'en-GB', zh: 'zh-CN' };

/** How instants (ISO-8601, UTC) and days (`yyyy-MM-dd`, local to the dealer) are written. */
export interface Times {
  /** The zone for the title of a column of moments: UTC+8, or its name where its clocks change in summer. */
  zone: string;
  /** The instant on the dealers' wall clock, to the second, with its zone. */
  clock(instant: string | Date): string;
  /** The instant on the dealers' wall clock, to the minute; its zone stands in the title above it. */
  moment(instant: string | undefined): string;
  /** The same with its zone, for a line of its own. */
  stamp(instant: string | undefined): string;
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
  const write = (instant: string | undefined) => (instant ? moment.format(new Date(instant)) : '–');
  const weekDay = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', weekday: 'short', month: 'short', day: 'numeric' });
  return {
    zone: zoneTitle(zone),
    clock: (instant) =>
      [...[clockDay, weekday, second].map((part) => part.format(new Date(instant))), offset(zone, instant)].join(' '),
    moment: write,
    stamp: (instant) => (instant ? `${write(instant)} ${offset(zone, instant)}` : '–'),
    day: (value) => (value ? day.format(new Date(`${value}T00:00:00Z`)) : '–'),
    weekDay: (value) => weekDay.format(new Date(`${value}T00:00:00Z`)),
    shortDay: (value) => shortDay.format(new Date(`${value}T00:00:00Z`)),
  };
}

/** What the wall clock of a zone shows ahead of UTC at an instant, such as UTC+8 or UTC-3:30. */
function offset(zone: string, instant: string | Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' });
  const name = parts.formatToParts(new Date(instant)).find((part) => part.type === 'timeZoneName');
  return (name?.value ?? zone).replace('GMT', 'UTC');
}

/** January and July of one year tell whether clocks change. */
function zoneTitle(zone: string): string {
  const [winter, summer] = ['2026-01-01T12:00:00Z', '2026-07-01T12:00:00Z'].map((at) => offset(zone, at));
  return winter === summer && winter ? winter : zone;
}
