import { Empty } from 'antd';
import { useMemo } from 'react';
import type { MonthEnds } from '../api/churnWire';
import { Chart } from '../charts/Chart';
import { useTexts } from '../i18n/Texts';
import { usePalette } from '../look/LookProvider';
import { DataTable } from '../states/DataTable';
import { Section } from '../states/Section';
import { monthsOption } from './monthsOption';
import { NumberLink } from './NumberLink';

const ends = ['won', 'lost', 'withdrawn'] as const;

/** Terms by month of expiry: the picture, and the same numbers to click on. */
export function MonthsCard({ months }: { months: MonthEnds[] }) {
  const { t, numbers } = useTexts();
  const palette = usePalette();
  const option = useMemo(
    () => monthsOption(months, { part: (part) => t(`churn.${part}`), count: numbers.count }, palette),
    [months, t, numbers, palette],
  );
  const isEmpty = months.every(({ won, lost, withdrawn, open }) => won + lost + withdrawn + open === 0);
  if (isEmpty)
    return (
      <Section title={t('churn.overTime')} className="chart-section">
        <Empty description={t('churn.noTerms')} />
      </Section>
    );
  return (
    <Section title={t('churn.overTime')} hint={t('churn.overTimeHint')} className="chart-section">
      <Chart option={option} height={260} label={t('churn.overTime')} testId="months-chart" />
      <DataTable<MonthEnds>
        data-testid="months-table"
        size="small"
        rowKey="month"
        dataSource={[...months].reverse()}
        pagination={false}
        scroll={{ x: 380, y: 220 }}
        columns={[
          { key: 'month', title: t('churn.month'), render: (_, { month }) => month.slice(0, 7) },
          ...ends.map((end) => ({
            key: end,
            title: t(`churn.${end}`),
            align: 'right' as const,
            render: (_: unknown, row: MonthEnds) => (
              <NumberLink
                value={row[end]}
                title={`${t(`churn.${end}`)} · ${row.month.slice(0, 7)}`}
                filter={{ end, month: row.month.slice(0, 7) }}
                testId={`month-${row.month.slice(0, 7)}-${end}`}
              />
            ),
          })),
          { key: 'open', title: t('churn.open'), align: 'right', render: (_, row) => numbers.count(row.open) },
        ]}
      />
    </Section>
  );
}
