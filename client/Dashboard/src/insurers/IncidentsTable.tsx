import { Button, Empty } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { Incident } from '../api/partnerWire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { DataTable } from '../states/DataTable';
import { Section } from '../states/Section';
import { useIncidents } from './queries';

/** Reports of an insurer that contacted customers too early, the latest first, of all times. */
export function IncidentsTable({ dealer, insurer }: { dealer: string; insurer: string | undefined }) {
  const { t } = useTexts();
  const times = useTimes();
  const incidents = useIncidents(dealer, insurer);
  const rows = useMemo(() => incidents.data?.pages.flatMap((page) => page.items) ?? [], [incidents.data]);
  return (
    <Section
      title={t('partners.incidents')}
      className="table-section"
      waitsFor={incidents}
      hasContent={incidents.data !== undefined}
    >
      <DataTable<Incident>
        data-testid="incidents-table"
        size="middle"
        rowKey="id"
        dataSource={rows}
        pagination={false}
        scroll={{ x: 760 }}
        locale={{ emptyText: <Empty description={t('partners.noIncidents')} /> }}
        columns={[
          { key: 'day', title: t('partners.day'), width: 115, render: (_, row) => times.day(row.day) },
          {
            key: 'term',
            title: t('cars.policy'),
            width: 140,
            render: (_, row) =>
              row.policyId === undefined ? '–' : (
                <Link to={`/policies/${row.policyId}`}>{[row.plate, row.owner].filter(Boolean).join(' · ')}</Link>
              ),
          },
          {
            key: 'left',
            title: t('partners.daysLeft'),
            width: 100,
            align: 'right',
            render: (_, row) => (row.daysLeft === undefined ? '–' : `N-${row.daysLeft}`),
          },
          { key: 'evidence', title: t('partners.evidence'), dataIndex: 'evidence' },
          { key: 'by', title: t('partners.by'), width: 110, dataIndex: 'by' },
        ]}
      />
      {incidents.hasNextPage && (
        <div className="more">
          <Button onClick={() => void incidents.fetchNextPage()} loading={incidents.isFetchingNextPage}>
            {t('policies.more')}
          </Button>
        </div>
      )}
    </Section>
  );
}
