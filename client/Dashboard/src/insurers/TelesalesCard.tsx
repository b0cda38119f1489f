import { Empty, Table } from 'antd';
import type { Telesales } from '../api/churnWire';
import { useTexts } from '../i18n/Texts';
import { Section } from '../states/Section';

/** What insurers' telesales won, beside the day from which they may call. */
export function TelesalesCard({ telesales }: { telesales: Telesales[] }) {
  const { t, pick, numbers } = useTexts();
  return (
    <Section title={t('insurers.telesales')} hint={t('insurers.telesalesHint')} className="table-section">
      <Table<Telesales>
        data-testid="telesales"
        size="middle"
        rowKey={(row) => row.insurer?.code ?? ''}
        dataSource={telesales}
        pagination={false}
        scroll={{ x: 460 }}
        locale={{ emptyText: <Empty description={t('insurers.noTelesales')} /> }}
        columns={[
          {
            key: 'insurer',
            title: t('policy.insurer'),
            render: (_, row) => pick(row.insurer?.name) ?? t('churn.unknown'),
          },
          {
            key: 'agreed',
            title: t('insurers.agreed'),
            align: 'right',
            render: (_, row) => (row.agreedDays === undefined ? '–' : `N-${row.agreedDays}`),
          },
          { key: 'terms', title: t('insurers.won'), align: 'right', render: (_, row) => numbers.count(row.terms) },
          {
            key: 'early',
            title: t('insurers.tooEarly'),
            align: 'right',
            render: (_, row) => (
              <span className={row.tooEarly > 0 ? 'bad' : ''}>{numbers.count(row.tooEarly)}</span>
            ),
          },
        ]}
      />
    </Section>
  );
}
