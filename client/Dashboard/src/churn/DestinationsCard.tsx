import { Empty } from 'antd';
import type { Destination } from '../api/churnWire';
import { useTexts } from '../i18n/Texts';
import { DataTable } from '../states/DataTable';
import { Section } from '../states/Section';
import { Change } from './Change';
import { NumberLink } from './NumberLink';
import { ShareBar } from './ShareBar';

/** The insurer of terms whose destination nobody knows, as the silo calls it. */
export const unknownInsurer = 'unknown';

/** Insurers that lost terms went to; what nobody knows is said and stands last. */
export function DestinationsCard({ destinations }: { destinations: Destination[] }) {
  const { t, pick, numbers } = useTexts();
  const nameOf = (row: Destination) => pick(row.insurer?.name) ?? t('churn.unknown');
  return (
    <Section title={t('churn.destinations')} hint={t('churn.destinationsHint')} className="table-section">
      <DataTable<Destination>
        data-testid="destinations"
        size="middle"
        rowKey={(row) => row.insurer?.code ?? ''}
        dataSource={destinations}
        pagination={false}
        scroll={{ x: 460 }}
        locale={{ emptyText: <Empty description={t('churn.noLost')} /> }}
        columns={[
          {
            key: 'name',
            title: t('churn.wentTo'),
            render: (_, row) => <span className={row.insurer ? '' : 'muted'}>{nameOf(row)}</span>,
          },
          {
            key: 'terms',
            title: t('churn.count'),
            width: 80,
            align: 'right',
            render: (_, row) => (
              <NumberLink
                value={row.terms}
                title={`${t('churn.lost')} · ${nameOf(row)}`}
                filter={{ end: 'lost', insurer: row.insurer?.code ?? unknownInsurer }}
                testId={`destination-${row.insurer?.code ?? unknownInsurer}`}
              />
            ),
          },
          {
            key: 'share',
            title: t('churn.share'),
            width: 140,
            render: (_, row) => <ShareBar share={row.share} />,
          },
          {
            key: 'change',
            title: t('churn.change'),
            width: 100,
            align: 'right',
            render: (_, row) => (
              <Change now={row.terms} before={row.before} moreIsGood={false} write={numbers.count} />
            ),
          },
        ]}
      />
    </Section>
  );
}
