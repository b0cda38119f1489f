import type { ImportPreview, ImportRecord } from '../../api/importWire';
import { useTexts } from '../../i18n/Texts';
import { DataTable } from '../../states/DataTable';
import { saidFields } from './answers';

const columnWidth = 130;

/** The first rows of a book other than policies, as they will be understood. */
export function RecordsTable({ preview }: { preview: ImportPreview }) {
  const { t, pick } = useTexts();
  const fields = saidFields(preview);
  return (
    <DataTable<ImportRecord>
      size="middle"
      rowKey={({ line }) => line}
      dataSource={preview.records ?? []}
      columns={[
        { key: 'line', title: t('imports.lineNo'), width: 70, align: 'right', dataIndex: 'line' },
        ...fields.map(({ name, title }) => ({
          key: name,
          title: pick(title),
          width: columnWidth,
          render: (_: unknown, { cells }: ImportRecord) => cells[name] ?? '–',
        })),
      ]}
      pagination={false}
      scroll={{ x: 70 + fields.length * columnWidth }}
      data-testid="import-records"
    />
  );
}
