import { Alert, Empty, Table, type TableColumnsType } from 'antd';
import type { Steering, SteeringRow } from '../api/churnWire';
import { ShareBar } from '../churn/ShareBar';
import { useTexts, type Texts } from '../i18n/Texts';
import { DataTable } from '../states/DataTable';
import { Section } from '../states/Section';

/** What insurers steer to the workshop by month (推修), and how many of their claims come back (返厂率). */
export function SteeringCard({ steering }: { steering: Steering }) {
  const texts = useTexts();
  const { t, pick } = texts;
  const months = steering.months.map(({ month }) => month).reverse();
  return (
    <Section title={t('partners.steering')} hint={pick(steering.definition) ?? ''} className="table-section">
      {steering.remedy && (
        <div className="core-place">
          <Alert type="info" showIcon title={pick(steering.remedy)} data-testid="steering-remedy" />
        </div>
      )}
      <DataTable<SteeringRow>
        data-testid="steering"
        size="middle"
        rowKey={(row) => row.insurer?.code ?? ''}
        dataSource={steering.insurers}
        columns={columnsOf(texts, months)}
        pagination={false}
        scroll={{ x: 720 + months.length * 110 }}
        locale={{ emptyText: <Empty description={t('partners.noSteering')} /> }}
        summary={() => <Sums steering={steering} months={months} />}
      />
      <p className="rate-definition steering-definition">{pick(steering.definition)}</p>
    </Section>
  );
}

function columnsOf({ t, pick, numbers }: Texts, months: string[]): TableColumnsType<SteeringRow> {
  return [
    {
      key: 'insurer',
      title: t('partners.steeredBy'),
      width: 140,
      fixed: 'left',
      render: (_, row) => pick(row.insurer?.name) ?? <span className="muted">{t('partners.nobody')}</span>,
    },
    { key: 'cars', title: t('partners.cars'), width: 90, align: 'right', render: (_, row) => numbers.count(row.cars) },
    {
      key: 'amount',
      title: t('partners.amount'),
      width: 120,
      align: 'right',
      render: (_, row) => numbers.money(row.amount),
    },
    {
      key: 'each',
      title: t('partners.perCar'),
      width: 100,
      align: 'right',
      render: (_, row) => (row.perCar === undefined ? '–' : numbers.money(row.perCar)),
    },
    {
      key: 'claims',
      title: t('partners.claims'),
      width: 110,
      align: 'right',
      render: (_, row) => (row.insurer ? `${numbers.count(row.returned)} / ${numbers.count(row.claims)}` : '–'),
    },
    {
      key: 'back',
      title: t('partners.backToShop'),
      width: 160,
      render: (_, row) => (row.backToShop === undefined ? '–' : <ShareBar share={row.backToShop} />),
    },
    ...months.map((month) => ({
      key: month,
      title: month.slice(0, 7),
      width: 110,
      align: 'right' as const,
      render: (_: unknown, row: SteeringRow) => {
        const own = row.months.find((entry) => entry.month === month);
        return own ? `${numbers.count(own.cars)} · ${numbers.money(own.amount)}` : '–';
      },
    })),
  ];
}

/** Steered cars of each month, beside what was agreed. */
function Sums({ steering, months }: { steering: Steering; months: string[] }) {
  const { t, numbers } = useTexts();
  if (steering.months.length === 0) return null;
  const { agreed } = steering;
  return (
    <Table.Summary.Row data-testid="steering-sums">
      <Table.Summary.Cell index={0} colSpan={6}>
        {agreed === undefined
          ? t('partners.steeredSum')
          : t('partners.steeredAgreed', { agreed: numbers.count(agreed) })}
      </Table.Summary.Cell>
      {months.map((month, at) => {
        const steered = steering.months.find((entry) => entry.month === month)?.steered ?? 0;
        return (
          <Table.Summary.Cell key={month} index={6 + at} align="right">
            <span className={agreed !== undefined && steered < agreed ? 'bad' : ''}>{numbers.count(steered)}</span>
          </Table.Summary.Cell>
        );
      })}
    </Table.Summary.Row>
  );
}
