import { Empty, Table, Tag } from 'antd';
import type { PolicyTouch } from '../api/policyWire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';

const statusColor: Record<string, string> = {
  delivered: 'green',
  sent: 'blue',
  failed: 'red',
  suppressed: 'default',
  pending: 'processing',
  open: 'processing',
  ambiguous: 'orange',
};

export function PolicyTouches({ touches }: { touches: PolicyTouch[] }) {
  const { t, word } = useTexts();
  const times = useTimes();
  return (
    <Table<PolicyTouch>
      size="small"
      pagination={false}
      dataSource={touches}
      rowKey={(touch) => `${touch.name}/${touch.plannedAt}`}
      data-testid="policy-touches"
      scroll={{ x: 620 }}
      locale={{
        emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('policy.noTouches')} />,
      }}
      columns={[
        {
          key: 'touch',
          title: t('policy.touch'),
          render: (_, touch) => (
            <>
              {word('channel', touch.channel)} <span className="muted">{touch.name}</span>
            </>
          ),
        },
        { key: 'planned', title: t('policy.planned'), render: (_, touch) => times.moment(touch.plannedAt) },
        { key: 'done', title: t('policy.done'), render: (_, touch) => times.moment(touch.doneAt) },
        {
          key: 'status',
          title: t('policy.status'),
          render: (_, touch) => (
            <Tag color={statusColor[touch.status]} variant="filled">
              {word('status', touch.status)}
            </Tag>
          ),
        },
        {
          key: 'rule',
          title: t('policy.rule'),
          render: (_, touch) => <span title={touch.rule}>{word('rule', touch.rule)}</span>,
        },
      ]}
    />
  );
}
