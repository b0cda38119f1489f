import { CheckCircleOutlined } from '@ant-design/icons';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { CalendarDays } from '../api/calendarWire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { Section } from '../states/Section';
import { DayLegend } from './DayLegend';
import { monthsOf } from './days';
import { MonthGrid } from './MonthGrid';
import { countsOfYear } from './noticeChange';
import { useWorkingDays } from './queries';

interface YearCardProps {
  year: number;
  today: string;
  /** Where another year is chosen. */
  choice: ReactNode;
}

/** Twelve months of one year, and whether they are certain. */
export function YearCard({ year, today, choice }: YearCardProps) {
  const { t } = useTexts();
  const calendar = useWorkingDays(`${year}-01-01`, `${year}-12-31`);
  const notice = calendar.notices.find((one) => one.year === year);
  const isReady = !calendar.isPending && !calendar.error;
  return (
    <Section
      title={t('calendar.ofYear', { year })}
      hint={t('calendar.hint')}
      extra={choice}
      waitsFor={calendar}
      hasContent={isReady}
    >
      <div data-testid="calendar-year" data-year={year} data-published={notice !== undefined}>
        {notice ? <Published notice={notice} /> : <Provisional year={year} />}
        <p className="muted">{t('calendar.counts', countsOfYear(year, calendar.days))}</p>
        <div className="year">
          {monthsOf(year).map((month) => (
            <MonthGrid key={month} month={month} days={calendar.days} today={today} />
          ))}
        </div>
        <DayLegend>
          <li>
            <span className="legend-box day-workday day-today" aria-hidden />
            {t('calendar.today')}
          </li>
        </DayLegend>
      </div>
    </Section>
  );
}

function Published({ notice }: { notice: CalendarDays }) {
  const { t } = useTexts();
  const times = useTimes();
  return (
    <>
      <p className="year-state">
        <CheckCircleOutlined className="good" aria-hidden /> {t('calendar.published', { year: notice.year })}
      </p>
      <dl className="notice-facts">
        <dt>{t('calendar.source')}</dt>
        <dd>{notice.source}</dd>
        <dt>{t('calendar.added')}</dt>
        <dd>{times.moment(notice.addedAt)}</dd>
      </dl>
    </>
  );
}

function Provisional({ year }: { year: number }) {
  const { t } = useTexts();
  return (
    <Alert
      type="warning"
      showIcon
      title={t('calendar.provisional', { year })}
      description={t('calendar.provisionalHint', { year })}
    />
  );
}
