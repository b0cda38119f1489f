import { Button, Empty, Input, Select, Space } from 'antd';
import { useMemo, useState } from 'react';
import type { PolicySummary } from '../api/policyWire';
import type { DealerRef, PhaseName } from '../api/wire';
import { pathPhases, sidePhases } from '../funnel/funnelPhases';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { DataTable } from '../states/DataTable';
import { Section } from '../states/Section';
import { policyColumns } from './policyColumns';
import { PolicyDrawer } from './PolicyDrawer';
import { usePolicies } from './queries';

/** The terms of one dealer; a click opens what happened to one and why. */
export function PoliciesCard({ campaign, dealer }: { campaign: number; dealer: DealerRef }) {
  const texts = useTexts();
  const { t } = texts;
  const times = useTimes();
  const [phase, setPhase] = useState<PhaseName>();
  const [plate, setPlate] = useState('');
  const [open, setOpen] = useState<PolicySummary>();
  const policies = usePolicies({ campaign, dealer: dealer.code, phase, plate });
  const rows = useMemo(() => policies.data?.pages.flatMap((page) => page.items) ?? [], [policies.data]);
  const columns = useMemo(() => policyColumns(texts, times), [texts, times]);
  return (
    <Section
      title={t('policies.title', { dealer: dealer.name })}
      className="table-section"
      waitsFor={policies}
      hasContent={policies.data !== undefined}
      extra={<Filters phase={phase} onPhase={setPhase} onPlate={setPlate} />}
    >
      <DataTable<PolicySummary>
        data-testid="policies-table"
        size="middle"
        rowKey="id"
        dataSource={rows}
        columns={columns}
        pagination={false}
        scroll={{ x: 1190 }}
        loading={policies.isPlaceholderData}
        locale={{ emptyText: <Empty description={t('policies.empty')} /> }}
        onRow={(row) => opensPolicy(row, setOpen)}
      />
      {policies.hasNextPage && (
        <div className="more">
          <Button onClick={() => void policies.fetchNextPage()} loading={policies.isFetchingNextPage}>
            {t('policies.more')}
          </Button>
        </div>
      )}
      <PolicyDrawer policy={open} onClose={() => setOpen(undefined)} />
    </Section>
  );
}

function opensPolicy(row: PolicySummary, open: (row: PolicySummary) => void) {
  return {
    'data-testid': `policy-row-${row.id}`,
    className: 'clickable',
    tabIndex: 0,
    onClick: () => open(row),
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Enter') open(row);
    },
  };
}

interface FiltersProps {
  phase: PhaseName | undefined;
  onPhase: (phase: PhaseName | undefined) => void;
  onPlate: (plate: string) => void;
}

function Filters({ phase, onPhase, onPlate }: FiltersProps) {
  const { t, word } = useTexts();
  return (
    <Space wrap>
      <Select<PhaseName>
        allowClear
        className="phase-choice"
        placeholder={t('policies.anyPhase')}
        aria-label={t('policies.phase')}
        value={phase ?? null}
        onChange={(value?: PhaseName) => onPhase(value)}
        options={[...pathPhases, ...sidePhases].map((name) => ({ value: name, label: word('phase', name) }))}
      />
      <Input.Search
        allowClear
        className="search"
        placeholder={t('policies.plate')}
        aria-label={t('policies.plate')}
        onSearch={(text) => onPlate(text.trim().toUpperCase())}
      />
    </Space>
  );
}
