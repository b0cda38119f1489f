import { Empty, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import type { EndName, ReasonGroup } from '../api/churnWire';
import { useTexts, type Texts } from '../i18n/Texts';
import { DataTable } from '../states/DataTable';
import { Section } from '../states/Section';
import { colors } from '../theme';
import { Change } from './Change';
import { NumberLink } from './NumberLink';
import { reasonRows, type ReasonRow } from './reasonRows';
import { ShareBar } from './ShareBar';

/** Why terms ended, as a tree: kinds of reasons with what is done about each, and the reasons themselves. */
export function ReasonsCard({ groups, end }: { groups: ReasonGroup[]; end: 'lost' | 'withdrawn' }) {
  const texts = useTexts();
  const { t } = texts;
  const rows = useMemo(() => reasonRows(groups, end), [groups, end]);
  const columns = useMemo(() => reasonColumns(texts, end), [texts, end]);
  return (
    <Section title={t(`churn.${end}Reasons`)} hint={t(`churn.${end}ReasonsHint`)} className="table-section">
      <DataTable<ReasonRow>
        data-testid={`reasons-${end}`}
        size="middle"
        rowKey="key"
        dataSource={rows}
        columns={columns}
        pagination={false}
        scroll={{ x: 640 }}
        expandable={{ defaultExpandedRowKeys: rows.slice(0, 2).map((row) => row.key) }}
        locale={{ emptyText: <Empty description={t(`churn.no${end === 'lost' ? 'Lost' : 'Withdrawn'}`)} /> }}
      />
    </Section>
  );
}

function reasonColumns({ t, pick, numbers }: Texts, end: EndName): TableColumnsType<ReasonRow> {
  return [
    {
      key: 'name',
      title: t('churn.reason'),
      render: (_, row) => (
        <span className={row.children ? 'reason-group' : ''}>
          {pick(row.name)}
          {row.answer && row.terms > 0 && <span className="reason-answer">{pick(row.answer)}</span>}
        </span>
      ),
    },
    {
      key: 'terms',
      title: t('churn.count'),
      width: 80,
      align: 'right',
      render: (_, row) => (
        <NumberLink
          value={row.terms}
          title={`${t(`churn.${end}`)} · ${pick(row.name) ?? row.code}`}
          filter={row.filter}
          testId={`reason-${row.code}`}
        />
      ),
    },
    {
      key: 'share',
      title: t('churn.share'),
      width: 150,
      render: (_, row) => <ShareBar share={row.share} color={row.children ? colors.phase.lost : '#e3a5a5'} />,
    },
    {
      key: 'change',
      title: t('churn.change'),
      width: 120,
      align: 'right',
      render: (_, row) => (
        <Change now={row.terms} before={row.before} moreIsGood={false} write={numbers.count} />
      ),
    },
  ];
}
