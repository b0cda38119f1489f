import { Segmented } from 'antd';
import { useTexts } from '../i18n/Texts';
import { Page } from '../layout/Page';
import { useAddress } from '../layout/useAddress';
import { useToday } from '../session/useToday';
import { Section } from '../states/Section';
import '../styles/calendar.css';
import { yearsShown } from './noticeChange';
import { PublishCard } from './PublishCard';
import { useCalendarYears } from './queries';
import { YearCard } from './YearCard';

/** The working calendar, a year at a time, and how a year is published. */
export function CalendarPage() {
  const { t } = useTexts();
  const [search, change] = useAddress();
  const years = useCalendarYears();
  const today = useToday();
  if (!years.data || !today)
    return (
      <Section title={t('calendar.title')} waitsFor={years} hasContent={years.data !== undefined}>
        {null}
      </Section>
    );
  const published = years.data.map(({ year }) => year);
  const shown = yearsShown(published, today);
  const asked = Number(search.get('year'));
  const year = shown.includes(asked) ? asked : Number(today.slice(0, 4));
  const choose = (chosen: number) => change({ year: String(chosen) });
  return (
    <Page title={t('calendar.title')} testId="calendar-page">
      <YearCard
        year={year}
        today={today}
        choice={
          <Segmented
            className="year-choice"
            aria-label={t('calendar.year')}
            value={year}
            onChange={choose}
            options={shown.map((one) => ({
              value: one,
              label: published.includes(one) ? one : `${one} (${t('calendar.notPublished')})`,
            }))}
          />
        }
      />
      <PublishCard onPublished={choose} />
    </Page>
  );
}
