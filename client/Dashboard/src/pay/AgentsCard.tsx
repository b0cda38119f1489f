import { Button, Empty, Tag, type TableColumnsType } from 'antd';
import { useMemo, useState, type HTMLAttributes } from 'react';
import type { AgentPay, Pay } from '../api/payWire';
import { useTexts, type Texts } from '../i18n/Texts';
import { DataTable } from '../states/DataTable';
import { Section } from '../states/Section';
import { commissionOf } from './arithmetic';
import { FactsDialog } from './facts/FactsDialog';
import { Statement } from './Statement';

/** A row for each agent; a row opens the statement behind it, where facts are said. */
export function AgentsCard({ pay }: { pay: Pay }) {
  const texts = useTexts();
  const { t } = texts;
  const [shown, setShown] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<{ agent?: AgentPay }>();
  const columns = useMemo(() => agentColumns(texts, pay), [texts, pay]);
  const turn = (agent: string) =>
    setShown((now) => (now.includes(agent) ? now.filter((one) => one !== agent) : [...now, agent]));
  return (
    <Section
      title={t('pay.agents')}
      hint={t('pay.agentsHint')}
      className="table-section"
      extra={
        <Button size="small" onClick={() => setAsked({})} data-testid="say-other">
          {t('pay.sayOther')}
        </Button>
      }
    >
      <DataTable<AgentPay>
        data-testid="pay-table"
        size="middle"
        rowKey="agent"
        dataSource={pay.agents}
        columns={columns}
        pagination={false}
        scroll={{ x: 860 }}
        locale={{ emptyText: <Empty description={t('pay.none')} /> }}
        onRow={({ agent }) =>
          ({
            'data-testid': `pay-row-${agent}`,
            className: 'pay-row',
            onClick: () => turn(agent),
          }) as HTMLAttributes<HTMLElement>
        }
        expandable={{
          expandedRowKeys: shown,
          expandedRowRender: (agent) => (
            <Statement pay={agent}>
              {!agent.isPaid && (
                <Button size="small" onClick={() => setAsked({ agent })} data-testid={`say-${agent.agent}`}>
                  {t('pay.say')}
                </Button>
              )}
            </Statement>
          ),
          onExpand: (_, { agent }) => turn(agent),
        }}
      />
      {asked && <FactsDialog pay={pay} agent={asked.agent} onClose={() => setAsked(undefined)} />}
    </Section>
  );
}

function agentColumns({ t, numbers, pick }: Texts, pay: Pay): TableColumnsType<AgentPay> {
  const titleOf = ({ plan, version }: AgentPay) =>
    pick(pay.plans.find((one) => one.name === plan && one.version === version)?.title) ?? plan;
  return [
    {
      key: 'agent',
      title: t('churn.agent'),
      render: (_, row) => (
        <>
          <span className="dealer-name">{row.agent}</span>{' '}
          {row.open.length > 0 && <Tag color="orange">{t('pay.open')}</Tag>}
          {row.isPaid && <Tag color="green">{t('pay.paid')}</Tag>}
        </>
      ),
    },
    {
      key: 'plan',
      title: t('pay.plan'),
      render: (_, row) => (row.version ? t('pay.version', { plan: titleOf(row), version: row.version }) : '–'),
    },
    { key: 'won', title: t('pay.won'), align: 'right', render: (_, row) => numbers.count(row.won) },
    {
      key: 'attainment',
      title: t('pay.attainment'),
      align: 'right',
      render: (_, row) => (
        <>
          {numbers.share(row.attainment)}
          {row.isOwnTarget && <span className="reason-answer">{t('pay.ownTarget')}</span>}
        </>
      ),
    },
    {
      key: 'commission',
      title: t('pay.commission'),
      align: 'right',
      render: (_, row) => numbers.moneyExact(commissionOf(row)),
    },
    {
      key: 'next',
      title: t('pay.next'),
      render: (_, { next }) =>
        next ? (
          <>
            {t('pay.away', { count: next.policies, each: numbers.moneyExact(next.perPolicy) })}
            <span className="reason-answer">{t('pay.gain', { gain: numbers.moneyExact(next.gain) })}</span>
          </>
        ) : (
          '–'
        ),
    },
    {
      key: 'total',
      title: t('pay.total'),
      align: 'right',
      render: (_, row) => <strong>{numbers.moneyExact(row.total)}</strong>,
    },
  ];
}
