import { Empty, Tag } from 'antd';
import type { PolicyTouch } from '../api/policyWire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { DataTable } from '../states/DataTable';

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
  const { t, word, status, touch: nameOf } = useTexts();
  const times = useTimes();
  return (
    <DataTable<PolicyTouch>
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
          render: (_, touch) => nameOf(touch.name),
        },
        {
          key: 'planned',
          title: `${t('policy.planned')} (${times.zone})`,
          render: (_, touch) => times.moment(touch.plannedAt),
        },
        {
          key: 'done',
          title: `${t('policy.done')} (${times.zone})`,
          render: (_, touch) => times.moment(touch.doneAt),
        },
        {
          key: 'status',
          title: t('policy.status'),
          render: (_, touch) => (
            <Tag color={statusColor[touch.status]} variant="filled">
              {status(touch.status, touch.channel)}
            </Tag>
          ),
        },
        {
          key: 'outcome',
          title: t('policy.outcome'),
          render: (_, touch) => <span title={touch.rule}>{word('rule', touch.rule)}</span>,
        },
      ]}
    />
  );
}
