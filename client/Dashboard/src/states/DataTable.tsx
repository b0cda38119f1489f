import { Table, type TableColumnType, type TableProps } from 'antd';
import { useMemo } from 'react';
import { wordsOf } from './wordsOf';

/** A table whose rows become cards on a phone, where every cell stands under its column's name. */
export function DataTable<Row extends object>({ columns, className, ...rest }: TableProps<Row>) {
  const named = useMemo(() => columns?.map((column) => withLabel<Row>(column)), [columns]);
  return <Table<Row> {...rest} columns={named} className={`cards-when-narrow ${className ?? ''}`} />;
}

function withLabel<Row>(column: TableColumnType<Row>): TableColumnType<Row> {
  const label = typeof column.title === 'function' ? '' : wordsOf(column.title);
  if (!label) return column;
  const { onCell } = column;
  return { ...column, onCell: (row, index) => ({ ...onCell?.(row, index), 'data-label': label }) as object };
}
