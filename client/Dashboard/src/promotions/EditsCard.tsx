import { Empty } from 'antd';
import type { Promotions } from '../api/promotionWire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { DataTable } from '../states/DataTable';
import { Section } from '../states/Section';

type Edit = Promotions['edits'][number];

/** Who changed promotions or rates, when and why; the newest first. */
export function EditsCard({ edits }: { edits: Edit[] }) {
  const { t } = useTexts();
  const times = useTimes();
  return (
    <Section title={t('promotions.history')}>
      {edits.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('promotions.noHistory')} />
      ) : (
        <DataTable<Edit>
          size="small"
          rowKey="at"
          dataSource={edits}
          pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            { key: 'at', title: t('targets.at', { zone: times.zone }), render: (_, { at }) => times.moment(at) },
            { key: 'by', title: t('targets.by'), dataIndex: 'by' },
            { key: 'reason', title: t('targets.reason'), dataIndex: 'reason' },
          ]}
        />
      )}
    </Section>
  );
}
