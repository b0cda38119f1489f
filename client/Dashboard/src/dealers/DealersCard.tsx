import { Empty, Table } from 'antd';
import { useMemo, useState } from 'react';
import type { DealerProgress } from '../api/wire';
import { useTexts } from '../i18n/Texts';
import { sumProgress } from '../progress/sums';
import { DataTable } from '../states/DataTable';
import { Section } from '../states/Section';
import { alignOf, dealerColumns, numberColumns } from './columns';
import { DealerSearch } from './DealerSearch';
import { matchDealers } from './matchDealers';

interface DealersCardProps {
  source: { rows: DealerProgress[] | undefined; isPending: boolean; error: unknown; refetch: () => unknown };
  /** Of cars that are to come back, not of renewals. */
  ofCases: boolean;
  onDealer: (code: string) => void;
}

const nobody: DealerProgress[] = [];
const headerHeight = 56;

export function DealersCard({ source, ofCases, onDealer }: DealersCardProps) {
  const texts = useTexts();
  const { t } = texts;
  const [text, setText] = useState('');
  const rows = source.rows ?? nobody;
  const shown = useMemo(() => matchDealers(rows, text), [rows, text]);
  const columns = useMemo(() => dealerColumns(texts, ofCases), [texts, ofCases]);
  return (
    <Section
      title={t('dealers.title')}
      waitsFor={source}
      hasContent={source.rows !== undefined}
      className="table-section"
      extra={<DealerSearch text={text} onText={setText} testId="dealer-search" />}
    >
      <DataTable<DealerProgress>
        data-testid="dealers-table"
        size="middle"
        rowKey={(row) => row.dealer.code}
        dataSource={shown}
        columns={columns}
        sticky={{ offsetHeader: headerHeight }}
        scroll={{ x: 1232 }}
        showSorterTooltip={false}
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true, pageSizeOptions: [50, 100, 500] }}
        locale={{
          emptyText: <Empty description={text ? t('dealers.noMatch', { text: text }) : t('dealers.empty')} />,
        }}
        onRow={({ dealer }) => opensDealer(dealer.code, onDealer)}
        summary={() => shown.length > 0 && <SumRow rows={shown} ofCases={ofCases} />}
      />
    </Section>
  );
}

function opensDealer(code: string, onDealer: (code: string) => void) {
  return {
    'data-testid': `dealer-row-${code}`,
    className: 'clickable',
    tabIndex: 0,
    onClick: () => onDealer(code),
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Enter') onDealer(code);
    },
  };
}

function SumRow({ rows, ofCases }: { rows: DealerProgress[]; ofCases: boolean }) {
  const texts = useTexts();
  const sum = useMemo(() => sumProgress(rows.map((row) => row.progress)), [rows]);
  return (
    <Table.Summary fixed>
      <Table.Summary.Row data-testid="dealers-sum" className="sum-row">
        <Table.Summary.Cell index={0}>
          {texts.t('dealers.sum', { count: texts.numbers.count(rows.length) })}
        </Table.Summary.Cell>
        {numberColumns(texts, ofCases).map(({ key, label, of }, index) => (
          <Table.Summary.Cell key={key} index={index + 1} align={alignOf(key)}>
            <span className="sum-cell" data-testid={key} data-label={label}>
              {of(sum)}
            </span>
          </Table.Summary.Cell>
        ))}
      </Table.Summary.Row>
    </Table.Summary>
  );
}
