import { Button, Drawer, Empty, type TableColumnsType } from 'antd';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Car } from '../api/carWire';
import type { Times } from '../format/times';
import { useTexts, type Texts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { DataTable } from '../states/DataTable';
import { Section } from '../states/Section';
import { useCars, type CarsFilter } from './carQueries';
import { NumberButton } from './NumberButton';

type OpenCars = (title: string, filter: CarsFilter) => void;

const OpenContext = createContext<OpenCars | null>(null);

/** Lets every number of cars inside open the cars behind it. */
export function CarsBehind({ dealer, children }: { dealer: string; children: ReactNode }) {
  const [asked, setAsked] = useState<{ title: string; filter: CarsFilter }>();
  const open = useMemo<OpenCars>(() => (title, filter) => setAsked({ title, filter }), []);
  return (
    <OpenContext value={open}>
      {children}
      <Drawer
        open={asked !== undefined}
        onClose={() => setAsked(undefined)}
        size={1080}
        destroyOnHidden
        title={asked?.title}
      >
        {asked && <Cars dealer={dealer} filter={asked.filter} />}
      </Drawer>
    </OpenContext>
  );
}

interface CarsLinkProps {
  value: number;
  title: string;
  filter: CarsFilter;
}

/** A number that opens the cars behind it; none stand behind 0. */
export function CarsLink({ value, title, filter }: CarsLinkProps) {
  const { numbers, t } = useTexts();
  const open = useContext(OpenContext);
  return (
    <NumberButton
      value={value}
      label={t('cars.show', { title, count: numbers.count(value) })}
      testId={`cars-${filter.standing}${filter.month ? `-${filter.month}` : ''}`}
      onOpen={() => open?.(title, filter)}
    />
  );
}

function Cars({ dealer, filter }: { dealer: string; filter: CarsFilter }) {
  const texts = useTexts();
  const times = useTimes();
  const cars = useCars(dealer, filter);
  const rows = useMemo(() => cars.data?.pages.flatMap((page) => page.items) ?? [], [cars.data]);
  const columns = useMemo(() => carColumns(texts, times), [texts, times]);
  return (
    <Section
      title={texts.t('cars.list')}
      hint={texts.t('cars.listHint')}
      className="table-section"
      waitsFor={cars}
      hasContent={cars.data !== undefined}
    >
      <DataTable<Car>
        data-testid="cars-table"
        size="middle"
        rowKey={(row) => `${row.car} ${row.lostOn ?? ''}`}
        dataSource={rows}
        columns={columns}
        pagination={false}
        scroll={{ x: 940 }}
        locale={{ emptyText: <Empty description={texts.t('cars.none')} /> }}
      />
      {cars.hasNextPage && (
        <div className="more">
          <Button onClick={() => void cars.fetchNextPage()} loading={cars.isFetchingNextPage}>
            {texts.t('policies.more')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function carColumns({ t, pick }: Texts, times: Times): TableColumnsType<Car> {
  const day = (value: string | undefined) => (value ? times.day(value) : '–');
  return [
    {
      key: 'car',
      title: t('policies.plate'),
      width: 150,
      render: (_, row) => (
        <>
          <span className="dealer-name">{row.plate ?? row.car}</span>
          <span className="dealer-code">{[row.owner, row.model].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    { key: 'phone', title: t('cars.phone'), width: 120, render: (_, row) => row.phone ?? '–' },
    { key: 'standing', title: t('cars.standing'), width: 150, render: (_, row) => pick(row.standingName) },
    { key: 'maintained', title: t('cars.lastMaintenance'), width: 110, render: (_, row) => day(row.lastMaintenance) },
    { key: 'lost', title: t('cars.goneOn'), width: 110, render: (_, row) => day(row.lostOn) },
    { key: 'visit', title: t('cars.lastVisit'), width: 110, render: (_, row) => day(row.lastVisit) },
    { key: 'insured', title: t('cars.insuredUntil'), width: 110, render: (_, row) => day(row.insuredUntil) },
    {
      key: 'policy',
      title: t('cars.policy'),
      width: 80,
      render: (_, row) =>
        row.policyId === undefined ? '–' : <Link to={`/policies/${row.policyId}`}>{t('cars.open')}</Link>,
    },
  ];
}
