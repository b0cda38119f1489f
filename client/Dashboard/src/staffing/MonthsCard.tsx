import type { StaffingPeriod } from '../api/staffingWire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { DataTable } from '../states/DataTable';
import { Section } from '../states/Section';

interface MonthsCardProps {
  months: StaffingPeriod[];
  whole: StaffingPeriod;
}

/** Each month's calls and the agents that they need, by both ways to reckon, and all days below. */
export function MonthsCard({ months, whole }: MonthsCardProps) {
  const { t, numbers } = useTexts();
  const times = useTimes();
  const agents = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(2));
  const right = { align: 'right' as const };
  return (
    <Section title={t('staffing.months')} hint={t('staffing.monthsHint')} className="table-section">
      <DataTable<StaffingPeriod>
        data-testid="staffing-months"
        size="small"
        rowKey={(period) => (period === whole ? 'whole' : period.from)}
        rowClassName={(period) => (period === whole ? 'staffing-whole' : '')}
        dataSource={[...months, whole]}
        pagination={false}
        scroll={{ x: 760 }}
        columns={[
          {
            key: 'month',
            title: t('staffing.month'),
            render: (_, period) => (period === whole ? t('staffing.whole') : period.from.slice(0, 7)),
          },
          { key: 'workdays', ...right, title: t('staffing.workdays'), render: (_, { workdays }) => workdays },
          { key: 'calls', ...right, title: t('staffing.calls'), render: (_, { calls }) => numbers.count(calls) },
          {
            key: 'saturation',
            ...right,
            title: t('staffing.saturation'),
            render: (_, { saturation }) => numbers.share(saturation),
          },
          {
            key: 'talk',
            ...right,
            title: t('staffing.byTalk'),
            render: (_, { neededByTalk: talk }) =>
              talk ? `${agents(talk.usual)} (${agents(talk.low)}–${agents(talk.high)})` : '–',
          },
          {
            key: 'pipeline',
            ...right,
            title: t('staffing.byPipeline'),
            render: (_, { neededByPipeline }) => agents(neededByPipeline),
          },
          { key: 'peak', title: t('staffing.peak'), render: (_, { peakDay }) => times.day(peakDay) },
          { key: 'under', ...right, title: t('staffing.daysUnder'), render: (_, { daysUnder }) => daysUnder },
        ]}
      />
    </Section>
  );
}
