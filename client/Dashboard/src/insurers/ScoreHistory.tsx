import { Collapse } from 'antd';
import { criteria, type ScoreEntry } from '../api/partnerWire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { DataTable } from '../states/DataTable';

/** Scores that were given, the newest first. */
export function ScoreHistory({ history }: { history: ScoreEntry[] }) {
  const { t, pick, word } = useTexts();
  const times = useTimes();
  if (history.length === 0) return null;
  const table = (
    <DataTable<ScoreEntry>
      data-testid="score-history"
      size="small"
      rowKey={(entry) => `${entry.at} ${entry.insurer.code} ${entry.role}`}
      dataSource={history}
      pagination={false}
      scroll={{ x: 760, y: 260 }}
      columns={[
        { key: 'at', title: t('cars.changedAt'), width: 170, render: (_, entry) => times.stamp(entry.at) },
        { key: 'insurer', title: t('policy.insurer'), width: 110, render: (_, entry) => pick(entry.insurer.name) },
        { key: 'role', title: t('partners.role'), width: 110, render: (_, entry) => word('scoreRole', entry.role) },
        { key: 'by', title: t('cars.changedBy'), width: 110, dataIndex: 'by' },
        ...criteria.map((name) => ({
          key: name,
          title: word('scoreCriterion', name),
          width: 80,
          align: 'right' as const,
          dataIndex: name,
        })),
        { key: 'note', title: t('partners.note'), render: (_, entry) => entry.note ?? '–' },
      ]}
    />
  );
  return <Collapse ghost items={[{ key: 'history', label: t('partners.history'), children: table }]} />;
}
