import { Tag, type TableColumnsType } from 'antd';
import type { ImportPreview, ImportReason } from '../../api/importWire';
import { useTexts, type Texts } from '../../i18n/Texts';
import { DataTable } from '../../states/DataTable';

/** Why rows would be rejected, or taken with a field left empty. */
export function ReasonsTable({ preview }: { preview: ImportPreview }) {
  const texts = useTexts();
  return (
    <DataTable<ImportReason>
      size="middle"
      rowKey={({ code, column, isNote }) => `${code}-${column}-${isNote}`}
      dataSource={preview.reasons}
      columns={columnsOf(texts, preview)}
      pagination={false}
      scroll={{ x: 900 }}
      data-testid="import-reasons"
    />
  );
}

function columnsOf({ t, pick, numbers }: Texts, { fields }: ImportPreview): TableColumnsType<ImportReason> {
  const titles = new Map(fields.map(({ name, title }) => [name, pick(title)]));
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
    {
      key: 'column',
      title: t('imports.column'),
      width: 150,
      render: (_, { column }) => titles.get(column) ?? column,
    },
    { key: 'example', title: t('imports.example'), width: 190, dataIndex: 'example' },
    {
      key: 'lines',
      title: t('imports.firstLines'),
      width: 150,
      render: (_, { lines, rows }) => lines.join(', ') + (rows > lines.length ? ' …' : ''),
    },
  ];
}
