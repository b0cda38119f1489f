import type { Language } from '../i18n/language';

const tags: Record<Language, string> = { en: 'en-GB', zh: 'zh-CN' };

/** The name of a month (`yyyy-MM`) with its year, or alone. */
export function monthName(month: string, language: Language, withYear: boolean): string {
  const year = withYear ? ({ year: 'numeric' } as const) : {};
  const form = new Intl.DateTimeFormat(tags[language], { timeZone: 'UTC', month: 'long', ...year });
  return form.format(new Date(`${month}-01T00:00:00Z`));
}

/** The short names of the weekdays from Monday to Sunday. */
export function weekdayNames(language: Language): string[] {
  const form = new Intl.DateTimeFormat(tags[language], { timeZone: 'UTC', weekday: 'narrow' });
  // The first of June 2026 is a Monday.
  return Array.from({ length: 7 }, (_, n) => form.format(new Date(`2026-06-0${n + 1}T00:00:00Z`)));
}
