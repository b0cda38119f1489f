import { Button, Select, Tag, type TableColumnsType } from 'antd';
import type { ImportColumn } from '../../api/importWire';
import { useTexts, type Texts } from '../../i18n/Texts';
import { DataTable } from '../../states/DataTable';
import { ignore, sayColumn } from './answers';
import type { SayProps } from './Questions';

const useColor: Record<ImportColumn['use'], string> = {
  read: 'green',
  lesser: 'default',
  ignored: 'default',
  unknown: 'gold',
};

/** Each column of the file, what it is taken for and why; the sender may say otherwise. */
export function ColumnsTable(props: SayProps) {
  const texts = useTexts();
  return (
    <DataTable<ImportColumn>
      size="middle"
      rowKey={({ letter }) => letter}
      dataSource={props.preview.columns}
      columns={columnsOf(texts, props)}
      pagination={false}
      scroll={{ x: 860 }}
      data-testid="import-columns"
    />
  );
}

function columnsOf({ t, word, pick }: Texts, props: SayProps): TableColumnsType<ImportColumn> {
  return [
    {
      key: 'header',
      title: t('imports.column'),
      width: 150,
      render: (_, { header, letter, isHidden }) => (
        <>
          <span className="muted">{letter}</span> <strong>{header}</strong>
          {isHidden && <Tag className="import-tag">{t('imports.hiddenColumn')}</Tag>}
        </>
      ),
    },
    { key: 'field', title: t('imports.field'), width: 190, render: (_, row) => <FieldChoice row={row} {...props} /> },
    { key: 'samples', title: t('imports.samples'), width: 220, render: (_, { samples }) => samples.join(' · ') },
    {
      key: 'why',
      title: t('imports.why'),
      render: (_, { use, why }) => (
        <>
          <Tag color={useColor[use]} variant="filled">
            {word('columnUse', use)}
          </Tag>
          <span className="muted">{pick(why)}</span>
        </>
      ),
    },
  ];
}

/** The field of a column, to be chosen anew; the likeliest one of an unknown column is one click away. */
function FieldChoice({ row, preview, answers, onSay }: SayProps & { row: ImportColumn }) {
  const { t, pick } = useTexts();
  const said = answers.columns?.[row.header];
  const likely = preview.fields.find(({ name }) => name === row.likely);
  return (
    <div className="import-field">
      <Select
        className="import-choice"
        showSearch={{ optionFilterProp: 'label' }}
        allowClear={said !== undefined}
        placeholder={t('imports.unread')}
        aria-label={t('imports.fieldOf', { header: row.header })}
        data-testid={`field-${row.header}`}
        value={said ?? row.field ?? null}
        options={[
          { value: ignore, label: t('imports.ignore') },
          ...preview.fields.map(({ name, title }) => ({ value: name, label: pick(title) ?? name })),
        ]}
        onChange={(field: string | null | undefined) => onSay(sayColumn(answers, row.header, field ?? undefined))}
      />
      {likely && said === undefined && (
        <Button
          size="small"
          type="link"
          onClick={() => onSay(sayColumn(answers, row.header, likely.name))}
          data-testid={`likely-${row.header}`}
        >
          {t('imports.likely', { field: pick(likely.title) ?? likely.name })}
        </Button>
      )}
    </div>
  );
}
