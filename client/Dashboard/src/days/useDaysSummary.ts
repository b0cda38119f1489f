import { useMemo } from 'react';
import type { DayTouches } from '../api/wire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';

/** The chart in one sentence, for those who cannot see it. */
export function useDaysSummary(rows: readonly DayTouches[]): string {
  const { t, numbers } = useTexts();
  const times = useTimes();
  return useMemo(() => {
    const days = rows.map((row) => row.day).sort();
    if (days.length === 0) return t('days.empty');
    const sum = (part: 'sent' | 'delivered' | 'failed' | 'suppressed') =>
      numbers.count(rows.reduce((total, row) => total + row[part], 0));
    return t('days.summary', {
      first: times.day(days[0]),
      last: times.day(days.at(-1)),
      sent: sum('sent'),
      delivered: sum('delivered'),
      failed: sum('failed'),
      suppressed: sum('suppressed'),
    });
  }, [rows, t, numbers, times]);
}
