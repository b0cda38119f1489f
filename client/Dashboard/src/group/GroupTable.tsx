import { DownloadOutlined } from '@ant-design/icons';
import { Button, Empty, Table } from 'antd';
import { useMemo, useState } from 'react';
import type { Group, GroupDealer, GroupSums } from '../api/groupWire';
import { DealerSearch } from '../dealers/DealerSearch';
import { useTexts } from '../i18n/Texts';
import { saveFile } from '../format/saveFile';
import { DataTable } from '../states/DataTable';
import { Section } from '../states/Section';
import { Compared } from './Compared';
import { groupColumns, written } from './groupColumns';
import { groupCsv } from './groupCsv';
import { groupNumbers } from './groupNumbers';
import { matchRows } from './groupRows';
import { useExplain } from './useExplain';

const headerHeight = 56;
const fullWidth = 2062;

/** The dealers like for like: sorted by any number, looked for by name, taken along as a file. */
export function GroupTable({ group }: { group: Group }) {
  const texts = useTexts();
  const { t } = texts;
  const explain = useExplain();
  const [text, setText] = useState('');
  const shown = useMemo(() => matchRows(group.items, text), [group.items, text]);
  const columns = useMemo(() => groupColumns(texts, explain), [texts, explain]);
  return (
    <Section
      title={t('group.dealers')}
      hint={t('group.dealersHint')}
      className="table-section"
      extra={<Tools text={text} onText={setText} rows={shown} month={group.month.slice(0, 7)} />}
    >
      <DataTable<GroupDealer>
        data-testid="group-table"
        size="middle"
        rowKey={(row) => row.dealer.code}
        dataSource={shown}
        columns={columns}
        sticky={{ offsetHeader: headerHeight }}
        scroll={{ x: fullWidth }}
        showSorterTooltip={false}
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true, pageSizeOptions: [50, 100, 500] }}
        locale={{ emptyText: <Empty description={t(text ? 'dealers.noMatch' : 'dealers.empty', { text })} /> }}
        onRow={({ dealer }) => ({ 'data-testid': `group-row-${dealer.code}` }) as object}
        summary={() => text === '' && <SumRow sums={group.sums} />}
      />
    </Section>
  );
}

interface ToolsProps {
  text: string;
  onText: (text: string) => void;
  rows: GroupDealer[];
  month: string;
}

function Tools({ text, onText, rows, month }: ToolsProps) {
  const texts = useTexts();
  const { t } = texts;
  const save = () =>
    saveFile(new Blob([groupCsv(rows, month, texts)], { type: 'text/csv;charset=utf-8' }), `group-${month}.csv`);
  return (
    <div className="group-tools">
      <DealerSearch text={text} onText={onText} testId="group-search" />
      <Button icon={<DownloadOutlined />} disabled={rows.length === 0} onClick={save} data-testid="group-export">
        {t('find.export')}
      </Button>
    </div>
  );
}

/** The silo's sums over all dealers; a text that concerns several counts once in them. */
function SumRow({ sums }: { sums: GroupSums }) {
  const texts = useTexts();
  const { t, word } = texts;
  const cells = groupNumbers.flatMap((number) => [
    { key: number.key, label: word('metric', number.key), shown: written(number, number.of(sums), texts) },
    ...(number.key === 'decidedRate'
      ? [{ key: 'change', label: t('group.change'), shown: <Compared change={sums.rateChange} /> }]
      : []),
  ]);
  return (
    <Table.Summary fixed>
      <Table.Summary.Row data-testid="group-sum" className="sum-row">
        <Table.Summary.Cell index={0}>
          {t('dealers.sum', { count: texts.numbers.count(sums.dealers) })}
        </Table.Summary.Cell>
        {cells.map(({ key, label, shown }, index) => (
          <Table.Summary.Cell key={key} index={index + 1} align="right">
            <span className="sum-cell" data-testid={key} data-label={label}>
              {shown}
            </span>
          </Table.Summary.Cell>
        ))}
      </Table.Summary.Row>
    </Table.Summary>
  );
}
