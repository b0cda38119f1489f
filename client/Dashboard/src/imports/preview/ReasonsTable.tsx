import { Table, Tag, type TableColumnsType } from 'antd';
import type { ImportReason } from '../../api/importWire';
import { useTexts, type Texts } from '../../i18n/Texts';

/** Why rows would be rejected, or taken with a field left empty. */
export function ReasonsTable({ reasons }: { reasons: ImportReason[] }) {
  const texts = useTexts();
  return (
    <Table<ImportReason>
      size="middle"
      rowKey={({ code, column, isNote }) => `${code}-${column}-${isNote}`}
      dataSource={reasons}
      columns={columnsOf(texts)}
      pagination={false}
      scroll={{ x: 900 }}
      data-testid="import-reasons"
    />
  );
}

function columnsOf({ t, pick, numbers }: Texts): TableColumnsType<ImportReason> {
  return [
    {
      key: 'rows',
      title: t('imports.times'),
      width: 150,
      render: (_, { rows, isNote }) => (
        <>
          <Tag color={isNote ? 'default' : 'red'} variant="filled">
            {t(isNote ? 'imports.noted' : 'imports.rejected')}
          </Tag>
          {numbers.count(rows)}
        </>
      ),
    },
    { key: 'text', title: t('imports.reason'), render: (_, { text }) => pick(text) },
    { key: 'column', title: t('imports.column'), width: 150, dataIndex: 'column' },
    { key: 'example', title: t('imports.example'), width: 190, dataIndex: 'example' },
    {
      key: 'lines',
      title: t('imports.firstLines'),
      width: 150,
      render: (_, { lines, rows }) => lines.join(', ') + (rows > lines.length ? ' …' : ''),
    },
  ];
}
