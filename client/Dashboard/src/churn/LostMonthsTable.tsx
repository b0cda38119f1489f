import type { LostMonth } from '../api/carWire';
import { useTexts } from '../i18n/Texts';
import { DataTable } from '../states/DataTable';
import { CarsLink } from './CarsDrawer';

/** When customers were lost and came back, and what those of the month cost in a year. */
export function LostMonthsTable({ months }: { months: LostMonth[] }) {
  const { t, word, numbers } = useTexts();
  const nameOf = ({ month }: LostMonth) => month.slice(0, 7);
  const standings = months[0]?.standings.map(({ code }) => code) ?? [];
  return (
    <DataTable<LostMonth>
      data-testid="lost-months"
      size="small"
      rowKey="month"
      dataSource={[...months].reverse()}
      pagination={false}
      scroll={{ x: 760, y: 320 }}
      columns={[
        { key: 'month', title: t('churn.month'), width: 90, fixed: 'left', render: (_, row) => nameOf(row) },
        {
          key: 'lost',
          title: t('cars.goneIn'),
          width: 80,
          align: 'right',
          render: (_, row) => (
            <CarsLink
              value={row.lost}
              title={`${word('carStanding', 'lost')} · ${nameOf(row)}`}
              filter={{ standing: 'lost', month: nameOf(row) }}
            />
          ),
        },
        ...standings.map((code) => ({
          key: code,
          title: word('carStanding', code),
          width: 110,
          align: 'right' as const,
          render: (_: unknown, row: LostMonth) => (
            <CarsLink
              value={row.standings.find((standing) => standing.code === code)?.cars ?? 0}
              title={`${word('carStanding', code)} · ${nameOf(row)}`}
              filter={{ standing: code, month: nameOf(row) }}
            />
          ),
        })),
        {
          key: 'back',
          title: t('cars.returned'),
          width: 80,
          align: 'right',
          render: (_, row) => numbers.count(row.returned),
        },
        {
          key: 'end',
          title: t('cars.atEnd'),
          width: 90,
          align: 'right',
          render: (_, row) => numbers.count(row.lostAtEnd),
        },
        {
          key: 'profit',
          title: t('churn.grossProfit'),
          width: 120,
          align: 'right',
          render: (_, row) => numbers.money(row.grossProfit),
        },
      ]}
    />
  );
}
