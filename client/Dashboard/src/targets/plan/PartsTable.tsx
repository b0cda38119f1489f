import { Tag } from 'antd';
import type { Proposal, TargetPart } from '../../api/targetWire';
import { useTexts } from '../../i18n/Texts';
import { DataTable } from '../../states/DataTable';

/** The proposed target, and what each input adds to it. */
export function PartsTable({ proposal }: { proposal: Proposal }) {
  const { t, word, numbers } = useTexts();
  const dash = <span className="muted">–</span>;
  return (
    <section>
      <h3>{t('targets.result')}</h3>
      <p className="proposal-sum" data-testid="proposed" data-value={proposal.renewals}>
        {t('targets.resultIs', { count: numbers.count(proposal.renewals) })}{' '}
        {proposal.premium === undefined
          ? t('targets.noAverage')
          : t('targets.resultPremium', { premium: numbers.moneyExact(proposal.premium) })}
      </p>
      <DataTable<TargetPart>
        data-testid="parts"
        size="small"
        rowKey="input"
        dataSource={proposal.parts}
        pagination={false}
        scroll={{ x: 560 }}
        columns={[
          {
            key: 'input',
            title: t('targets.partInput'),
            render: (_, { input, known }) => (
              <>
                {word('targetInput', input)} {!known && <Tag color="orange">{t('targets.unknown')}</Tag>}
              </>
            ),
          },
          {
            key: 'count',
            title: t('targets.partCount'),
            align: 'right',
            render: (_, { count }) => (count === undefined ? dash : numbers.count(count)),
          },
          {
            key: 'rate',
            title: t('targets.partRate'),
            align: 'right',
            render: (_, { rate }) => (rate === undefined ? dash : numbers.share(rate)),
          },
          {
            key: 'renewals',
            title: t('targets.partAdds'),
            align: 'right',
            render: (_, { renewals, known }) => (known ? numbers.count(renewals) : dash),
          },
          {
            key: 'share',
            title: t('targets.partShare'),
            align: 'right',
            render: (_, { share, known }) => (known ? numbers.share(share) : dash),
          },
        ]}
      />
    </section>
  );
}
