import { Tag } from 'antd';
import { useMemo } from 'react';
import type { StaffingDay } from '../api/staffingWire';
import { Chart } from '../charts/Chart';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { usePalette } from '../look/LookProvider';
import { Section } from '../states/Section';
import { daysOption } from './daysOption';

/** What each day needs and what there is; days with too few agents are red, and named. */
export function DaysCard({ daily }: { daily: StaffingDay[] }) {
  const { t, numbers } = useTexts();
  const times = useTimes();
  const palette = usePalette();
  const option = useMemo(
    () =>
      daysOption(
        daily,
        {
          enough: t('staffing.enough'),
          under: t('staffing.under'),
          capacity: t('staffing.capacity'),
          day: times.shortDay,
          count: numbers.count,
        },
        palette,
      ),
    [daily, t, times, numbers, palette],
  );
  const under = daily.filter(({ fit }) => fit === 'under');
  return (
    <Section title={t('staffing.byDay')} hint={t('staffing.byDayHint')} className="chart-section">
      <Chart option={option} height={300} label={t('staffing.byDay')} testId="staffing-chart" />
      <p className="muted" data-testid="under-days" data-value={under.length}>
        {under.length === 0 ? t('staffing.noUnder') : t('staffing.underDays', { count: under.length })}
      </p>
      <div className="staffing-under">
        {under.map(({ day, balance }) => (
          <Tag key={day} color="error" data-testid={`under-${day}`}>
            {t('staffing.missing', { day: times.weekDay(day), count: -balance })}
          </Tag>
        ))}
      </div>
    </Section>
  );
}
