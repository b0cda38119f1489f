import { type TableColumnsType } from 'antd';
import type { ImportRow } from '../../api/importWire';
import type { Times } from '../../format/times';
import { useTexts, type Texts } from '../../i18n/Texts';
import { useTimes } from '../../session/useTimes';
import { DataTable } from '../../states/DataTable';

/** The first rows as they will be understood. */
export function RowsTable({ rows }: { rows: ImportRow[] }) {
  const texts = useTexts();
  const times = useTimes();
  return (
    <DataTable<ImportRow>
      size="middle"
      rowKey={({ line, insuranceLine }) => `${line}-${insuranceLine}`}
      dataSource={rows}
      columns={columnsOf(texts, times)}
      pagination={false}
      scroll={{ x: 1040 }}
      data-testid="import-rows"
    />
  );
}

function columnsOf({ t, word, numbers }: Texts, times: Times): TableColumnsType<ImportRow> {
  return [
    { key: 'line', title: t('imports.lineNo'), width: 70, align: 'right', dataIndex: 'line' },
    { key: 'dealer', title: t('dealers.dealer'), width: 100, dataIndex: 'dealer' },
    { key: 'vehicle', title: t('policies.vehicle'), width: 190, render: (_, row) => row.plate ?? row.vin },
    { key: 'owner', title: t('policies.owner'), width: 90, dataIndex: 'owner' },
    { key: 'phone', title: t('policy.phone'), width: 130, dataIndex: 'phone' },
    {
      key: 'insuranceLine',
      title: t('policies.line'),
      width: 110,
      render: (_, row) => word('line', row.insuranceLine),
    },
    { key: 'policyNo', title: t('policy.policyNo'), width: 180, dataIndex: 'policyNo' },
    { key: 'expiry', title: t('policies.expiry'), width: 120, render: (_, row) => times.day(row.expiryDate) },
    {
      key: 'premium',
      title: t('policies.premium'),
      width: 110,
      align: 'right',
      render: (_, row) => (row.premium === undefined ? '–' : numbers.moneyExact(row.premium)),
    },
  ];
}
