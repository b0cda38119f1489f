import { Empty } from 'antd';
import type { NewCarMonth } from '../../api/targetWire';
import { ShareBar } from '../../churn/ShareBar';
import { useTexts } from '../../i18n/Texts';
import { DataTable } from '../../states/DataTable';
import { Section } from '../../states/Section';

/** New cars sold by month, and how many of them were insured here. */
export function NewCarsCard({ months }: { months: NewCarMonth[] }) {
  const { t, numbers } = useTexts();
  const dash = <span className="muted">–</span>;
  return (
    <Section title={t('targets.newCars')} hint={t('targets.newCarsHint')} className="table-section">
      <DataTable<NewCarMonth>
        data-testid="new-cars"
        size="middle"
        rowKey="month"
        dataSource={months}
        pagination={false}
        scroll={{ x: 620 }}
        locale={{ emptyText: <Empty description={t('targets.noNewCars')} /> }}
        columns={[
          { key: 'month', title: t('targets.saleMonth'), width: 100, render: (_, row) => row.month.slice(0, 7) },
          { key: 'sold', title: t('targets.sold'), align: 'right', render: (_, row) => numbers.count(row.sold) },
          {
            key: 'insured',
            title: t('targets.insured'),
            align: 'right',
            render: (_, row) => numbers.count(row.insured),
          },
          {
            key: 'unsaid',
            title: t('targets.unsaid'),
            align: 'right',
            render: (_, row) => (row.unsaid === 0 ? dash : numbers.count(row.unsaid)),
          },
          {
            key: 'rate',
            title: t('targets.insuredRate'),
            width: 160,
            render: (_, row) => (row.rate === undefined ? dash : <ShareBar share={row.rate} />),
          },
          {
            key: 'premium',
            title: t('targets.premium'),
            align: 'right',
            render: (_, row) => numbers.money(row.premium),
          },
        ]}
      />
    </Section>
  );
}
