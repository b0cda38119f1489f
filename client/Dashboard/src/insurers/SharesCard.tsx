import { Empty, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import type { Insurers, InsurerShare } from '../api/churnWire';
import { unknownInsurer } from '../churn/DestinationsCard';
import { NumberLink } from '../churn/NumberLink';
import { ShareBar } from '../churn/ShareBar';
import { useTexts, type Texts } from '../i18n/Texts';
import { DataTable } from '../states/DataTable';
import { Section } from '../states/Section';
import { CoreBar } from './CoreBar';

/** What each insurer has of the renewals, beside what is wanted, and of the new policies. */
export function SharesCard({ insurers }: { insurers: Insurers }) {
  const texts = useTexts();
  const { t, numbers } = texts;
  const columns = useMemo(() => shareColumns(texts), [texts]);
  return (
    <Section title={t('insurers.shares')} hint={t('insurers.sharesHint')} className="table-section">
      <div className="core-place">
        {insurers.core.fit !== 'nothing' && <CoreBar insurers={insurers.insurers} core={insurers.core} />}
        {insurers.assumed > 0 && (
          <p className="muted" data-testid="assumed">
            {t('insurers.assumed', {
              count: numbers.count(insurers.assumed),
              all: numbers.count(insurers.renewals),
            })}
          </p>
        )}
      </div>
      <DataTable<InsurerShare>
        data-testid="insurers-table"
        size="middle"
        rowKey={(row) => row.insurer?.code ?? ''}
        dataSource={insurers.insurers}
        columns={columns}
        pagination={false}
        scroll={{ x: 860 }}
        locale={{ emptyText: <Empty description={t('insurers.none')} /> }}
      />
    </Section>
  );
}

function shareColumns({ t, pick, numbers }: Texts): TableColumnsType<InsurerShare> {
  const nameOf = (row: InsurerShare) => pick(row.insurer?.name) ?? t('churn.unknown');
  const codeOf = (row: InsurerShare) => row.insurer?.code ?? unknownInsurer;
  return [
    {
      key: 'insurer',
      title: t('policy.insurer'),
      width: 150,
      render: (_, row) => <span className={row.insurer ? 'dealer-name' : 'muted'}>{nameOf(row)}</span>,
    },
    {
      key: 'renewals',
      title: t('insurers.renewals'),
      width: 90,
      align: 'right',
      render: (_, row) => (
        <NumberLink
          value={row.renewals}
          title={`${t('churn.won')} · ${nameOf(row)}`}
          filter={{ end: 'won', insurer: codeOf(row) }}
          testId={`renewals-${codeOf(row)}`}
        />
      ),
    },
    { key: 'share', title: t('churn.share'), width: 160, render: (_, row) => <ShareBar share={row.share} /> },
    {
      key: 'premium',
      title: t('policies.premium'),
      width: 110,
      align: 'right',
      render: (_, row) => numbers.money(row.premium),
    },
    {
      key: 'premiumShare',
      title: t('insurers.premiumShare'),
      width: 160,
      render: (_, row) => <ShareBar share={row.premiumShare} />,
    },
    {
      key: 'new',
      title: t('insurers.newPolicies'),
      width: 100,
      align: 'right',
      render: (_, row) => (row.newPolicies === undefined ? '–' : numbers.count(row.newPolicies)),
    },
    {
      key: 'lost',
      title: t('insurers.lostTo'),
      width: 90,
      align: 'right',
      render: (_, row) =>
        row.insurer ? (
          <NumberLink
            value={row.lost}
            title={`${t('churn.lost')} · ${nameOf(row)}`}
            filter={{ end: 'lost', insurer: row.insurer.code }}
            testId={`lost-${row.insurer.code}`}
          />
        ) : (
          '–'
        ),
    },
  ];
}
