import type { CaseMonth } from '../api/churnWire';
import { useTexts } from '../i18n/Texts';
import { DataTable } from '../states/DataTable';
import { Section } from '../states/Section';

/** What was done, month by month, to bring cars back to the workshop, and how many came. */
export function ReturnsCard({ cases }: { cases: CaseMonth[] }) {
  const { t, word, numbers } = useTexts();
  return (
    <Section title={t('churn.returns')} hint={t('churn.returnsHint')}>
      <DataTable<CaseMonth>
        size="small"
        rowKey={({ month, line }) => `${month}/${line}`}
        dataSource={cases}
        pagination={false}
        scroll={{ x: 'max-content' }}
        data-testid="returns"
        locale={{ emptyText: t('churn.noReturns') }}
        columns={[
          { title: t('churn.calendarMonth'), render: (_, { month }) => month.slice(0, 7) },
          { title: t('policies.line'), render: (_, { line }) => word('line', line) },
          { title: t('churn.begun'), align: 'right', render: (_, { begun }) => numbers.count(begun) },
          { title: t('churn.called'), align: 'right', render: (_, { called }) => numbers.count(called) },
          { title: t('churn.returned'), align: 'right', render: (_, { returned }) => numbers.count(returned) },
        ]}
      />
    </Section>
  );
}
