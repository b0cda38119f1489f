import { useCallback } from 'react';
import { useTexts } from '../i18n/Texts';

/** Names a month by its first day: Mar 2026, 2026年3月. */
export function useMonthName(): (month: string) => string {
  const { language } = useTexts();
  return useCallback(
    (month) => {
      const tag = language === 'zh' ? 'zh-CN' : 'en-GB';
      const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', year: 'numeric', month: 'short' });
      return format.format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`));
    },
    [language],
  );
}
