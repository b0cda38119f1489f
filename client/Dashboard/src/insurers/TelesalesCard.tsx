import { EditOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Drawer, Empty, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { InsurerRef, Telesales } from '../api/churnWire';
import { useTexts, type Texts } from '../i18n/Texts';
import { useCaller } from '../session/queries';
import { mayReport, maySetTargets } from '../session/roles';
import { DataTable } from '../states/DataTable';
import { Section } from '../states/Section';
import { AgreementDialog } from './AgreementDialog';
import { IncidentDialog } from './IncidentDialog';
import { IncidentsTable } from './IncidentsTable';

interface TelesalesCardProps {
  dealer: string;
  telesales: Telesales[];
}

type Asked = { what: 'agree' | 'report' | 'list'; row?: Telesales };

/** What insurers' telesales won and how often they came too early, beside the day from which they may call. */
export function TelesalesCard({ dealer, telesales }: TelesalesCardProps) {
  const texts = useTexts();
  const { t, pick } = texts;
  const role = useCaller().data?.role;
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  return (
    <Section
      title={t('insurers.telesales')}
      hint={t('insurers.telesalesHint')}
      className="table-section"
      extra={
        mayReport(role) && (
          <Button icon={<WarningOutlined />} onClick={() => setAsked({ what: 'report' })} data-testid="report-incident">
            {t('partners.report')}
          </Button>
        )
      }
    >
      <DataTable<Telesales>
        data-testid="telesales"
        size="middle"
        rowKey={(row) => row.insurer?.code ?? ''}
        dataSource={telesales}
        pagination={false}
        scroll={{ x: 560 }}
        locale={{ emptyText: <Empty description={t('insurers.noTelesales')} /> }}
        columns={columnsOf(texts, maySetTargets(role), setAsked)}
      />
      {asked?.what === 'agree' && asked.row?.insurer && (
        <AgreementDialog
          dealer={dealer}
          insurer={asked.row.insurer}
          days={asked.row.agreedDays}
          onClose={close}
        />
      )}
      {asked?.what === 'report' && <IncidentDialog dealer={dealer} insurers={knownOf(telesales)} onClose={close} />}
      <Drawer
        open={asked?.what === 'list'}
        onClose={close}
        size={980}
        destroyOnHidden
        title={`${t('partners.incidents')} · ${pick(asked?.row?.insurer?.name) ?? ''}`}
      >
        {asked?.what === 'list' && <IncidentsTable dealer={dealer} insurer={asked.row?.insurer?.code} />}
      </Drawer>
    </Section>
  );
}

function knownOf(telesales: Telesales[]): InsurerRef[] {
  return telesales.flatMap(({ insurer }) => (insurer ? [insurer] : []));
}

function columnsOf(
  { t, pick, numbers }: Texts,
  maySet: boolean,
  ask: (asked: Asked) => void,
): TableColumnsType<Telesales> {
  return [
    {
      key: 'insurer',
      title: t('policy.insurer'),
      render: (_, row) => pick(row.insurer?.name) ?? t('churn.unknown'),
    },
    {
      key: 'agreed',
      title: t('insurers.agreed'),
      align: 'right',
      render: (_, row) => (
        <>
          {row.agreedDays === undefined ? '–' : `N-${row.agreedDays}`}
          {maySet && row.insurer && (
            <Button
              type="text"
              size="small"
              icon={<EditOutlined />}
              aria-label={t('partners.agree', { insurer: pick(row.insurer.name) ?? '' })}
              data-testid={`agree-${row.insurer.code}`}
              onClick={() => ask({ what: 'agree', row })}
            />
          )}
        </>
      ),
    },
    { key: 'terms', title: t('insurers.won'), align: 'right', render: (_, row) => numbers.count(row.terms) },
    {
      key: 'early',
      title: t('insurers.tooEarly'),
      align: 'right',
      render: (_, row) => <span className={row.tooEarly > 0 ? 'bad' : ''}>{numbers.count(row.tooEarly)}</span>,
    },
    {
      key: 'incidents',
      title: t('partners.incidents'),
      align: 'right',
      render: (_, row) =>
        row.incidents === 0 ? (
          numbers.count(0)
        ) : (
          <Button
            type="link"
            size="small"
            className="number-link"
            data-testid={`incidents-${row.insurer?.code ?? ''}`}
            onClick={() => ask({ what: 'list', row })}
          >
            {numbers.count(row.incidents)}
          </Button>
        ),
    },
  ];
}
