import { Empty } from 'antd';
import { useMemo } from 'react';
import type { PolicySummary } from '../../api/policyWire';
import { useTexts } from '../../i18n/Texts';
import { useDealers } from '../../session/queries';
import { useTimes } from '../../session/useTimes';
import { DataTable } from '../../states/DataTable';
import { foundColumns } from './foundColumns';

interface FoundTableProps {
  rows: PolicySummary[];
  loading: boolean;
  chosen: readonly number[];
  onChoose: (ids: number[]) => void;
  onOpen: (row: PolicySummary) => void;
}

/** Room for all columns; on narrower screens the table scrolls within itself. */
const fullWidth = 1460;

export function FoundTable({ rows, loading, chosen, onChoose, onOpen }: FoundTableProps) {
  const texts = useTexts();
  const times = useTimes();
  const dealers = useDealers().data;
  const columns = useMemo(() => {
    const names = new Map(dealers?.map(({ code, name }) => [code, name]));
    return foundColumns(texts, times, (code) => names.get(code) ?? code);
  }, [texts, times, dealers]);
  return (
    <DataTable<PolicySummary>
      data-testid="policies-table"
      size="middle"
      rowKey="id"
      dataSource={rows}
      columns={columns}
      pagination={false}
      scroll={{ x: fullWidth }}
      loading={loading}
      showSorterTooltip={false}
      locale={{ emptyText: <Empty description={texts.t('find.none')} /> }}
      rowSelection={{
        fixed: true,
        columnWidth: 64,
        selectedRowKeys: [...chosen],
        onChange: (keys) => onChoose(keys.map(Number)),
      }}
      onRow={(row) => ({
        'data-testid': `policy-row-${row.id}`,
        className: 'clickable',
        onClick: () => onOpen(row),
      })}
    />
  );
}
