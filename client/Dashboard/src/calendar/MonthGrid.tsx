import type { ReactNode } from 'react';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import type { WorkingDays } from './dayKind';
import { monthName, weekdayNames } from './dayNames';
import { weeksOf } from './days';

interface MonthGridProps {
  month: string;
  days: WorkingDays;
  withYear?: boolean;
  today?: string | undefined;
  /** What else stands in the cell of a day. */
  marksOf?: (day: string) => ReactNode;
  className?: string;
}

/** One month from Monday to Sunday; days off and make-up workdays are marked by colour and by a word. */
export function MonthGrid({ month, days, withYear = false, today, marksOf, className }: MonthGridProps) {
  const { language } = useTexts();
  return (
    <table className={`month ${className ?? ''}`} data-testid={`month-${month}`}>
      <caption className="month-name">{monthName(month, language, withYear)}</caption>
      <thead>
        <tr>
          {weekdayNames(language).map((name, weekday) => (
            <th key={weekday} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, row) => (
          <tr key={row}>
            {week.map((day, weekday) =>
              day === null ? (
                <td key={weekday} className="month-blank" />
              ) : (
                <DayCell key={day} day={day} days={days} isToday={day === today}>
                  {marksOf?.(day)}
                </DayCell>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayCellProps {
  day: string;
  days: WorkingDays;
  isToday: boolean;
  children: ReactNode;
}

function DayCell({ day, days, isToday, children }: DayCellProps) {
  const { t, word } = useTexts();
  const times = useTimes();
  const kind = days.kindOf(day);
  const provisional = days.isProvisional(day) ? ' day-provisional' : '';
  return (
    <td
      className={`day day-${kind}${provisional}${isToday ? ' day-today' : ''}`}
      data-day={day}
      data-kind={kind}
      title={`${times.day(day)} · ${word('dayKind', kind)}`}
      aria-current={isToday ? 'date' : undefined}
    >
      <span className="day-number">{Number(day.slice(8))}</span>
      {kind === 'off' && <span className="day-word">{t('calendar.offMark')}</span>}
      {kind === 'makeup' && <span className="day-word">{t('calendar.makeupMark')}</span>}
      {children}
    </td>
  );
}
