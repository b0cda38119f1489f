import { Empty } from 'antd';
import type { TargetEdit, TargetYear } from '../api/targetWire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { DataTable } from '../states/DataTable';
import { Section } from '../states/Section';
import { useMonthName } from './useMonthName';

/** Who changed which target of the year, when and why; the newest first. */
export function HistoryCard({ targets: { history } }: { targets: TargetYear }) {
  const { t, numbers } = useTexts();
  const times = useTimes();
  const monthName = useMonthName();
  const step = (before: number | undefined, after: number, write: (value: number) => string) =>
    before === undefined ? write(after) : `${write(before)} → ${write(after)}`;
  return (
    <Section title={t('targets.history')} hint={t('targets.historyHint')}>
      {history.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('targets.noHistory')} />
      ) : (
        <DataTable<TargetEdit>
          data-testid="target-history"
          size="small"
          rowKey={({ at, month, year }) => `${at}/${month ?? year}`}
          dataSource={history}
          pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ x: 760 }}
          columns={[
            {
              key: 'at',
              title: t('targets.at', { zone: times.zone }),
              render: (_, { at }) => <span className="nowrap">{times.moment(at)}</span>,
            },
            { key: 'by', title: t('targets.by'), dataIndex: 'by' },
            {
              key: 'what',
              title: t('targets.what'),
              render: (_, { month, year }) =>
                month ? monthName(month) : t('targets.wholeYear', { year: year ?? '' }),
            },
            {
              key: 'renewals',
              title: t('targets.renewals'),
              align: 'right',
              render: (_, { before, renewals }) => step(before, renewals, numbers.count),
            },
            {
              key: 'premium',
              title: t('targets.premium'),
              align: 'right',
              render: (_, { premiumBefore, premium }) => step(premiumBefore, premium, numbers.moneyExact),
            },
            { key: 'reason', title: t('targets.reason'), render: (_, { reason }) => reason ?? '–' },
          ]}
        />
      )}
    </Section>
  );
}
