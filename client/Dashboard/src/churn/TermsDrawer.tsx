import { Button, Drawer, Empty } from 'antd';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { EndedTerm } from '../api/churnWire';
import type { PolicySummary } from '../api/policyWire';
import { useTexts } from '../i18n/Texts';
import { PolicyDrawer } from '../policies/PolicyDrawer';
import { useTimes } from '../session/useTimes';
import { DataTable } from '../states/DataTable';
import { Section } from '../states/Section';
import { useEndedTerms, type Chosen, type TermsFilter } from './queries';
import { termColumns } from './termColumns';

type OpenTerms = (title: string, filter: TermsFilter) => void;

const OpenContext = createContext<OpenTerms | null>(null);

export function useOpenTerms(): OpenTerms {
  const open = useContext(OpenContext);
  if (!open) throw new Error('useOpenTerms needs TermsBehind');
  return open;
}

/** Lets every number inside open the terms behind it. */
export function TermsBehind({ chosen, children }: { chosen: Chosen; children: ReactNode }) {
  const [asked, setAsked] = useState<{ title: string; filter: TermsFilter }>();
  const open = useMemo<OpenTerms>(() => (title, filter) => setAsked({ title, filter }), []);
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
        {asked && <Terms chosen={chosen} filter={asked.filter} />}
      </Drawer>
    </OpenContext>
  );
}

function Terms({ chosen, filter }: { chosen: Chosen; filter: TermsFilter }) {
  const texts = useTexts();
  const times = useTimes();
  const terms = useEndedTerms(chosen, filter);
  const [open, setOpen] = useState<EndedTerm>();
  const rows = useMemo(() => terms.data?.pages.flatMap((page) => page.items) ?? [], [terms.data]);
  const columns = useMemo(() => termColumns(texts, times, filter.end), [texts, times, filter.end]);
  return (
    <Section
      title={texts.t('churn.terms')}
      hint={texts.t('churn.termsHint')}
      className="table-section"
      waitsFor={terms}
      hasContent={terms.data !== undefined}
    >
      <DataTable<EndedTerm>
        data-testid="terms-table"
        size="middle"
        rowKey="id"
        dataSource={rows}
        columns={columns}
        pagination={false}
        scroll={{ x: 900 }}
        locale={{ emptyText: <Empty description={texts.t('churn.noTerms')} /> }}
        onRow={(row) => opensTerm(row, setOpen)}
      />
      {terms.hasNextPage && (
        <div className="more">
          <Button onClick={() => void terms.fetchNextPage()} loading={terms.isFetchingNextPage}>
            {texts.t('policies.more')}
          </Button>
        </div>
      )}
      <PolicyDrawer policy={open && summaryOf(open, chosen.dealer)} onClose={() => setOpen(undefined)} />
    </Section>
  );
}

function opensTerm(row: EndedTerm, open: (row: EndedTerm) => void) {
  return {
    'data-testid': `term-row-${row.id}`,
    className: 'clickable',
    tabIndex: 0,
    onClick: () => open(row),
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Enter') open(row);
    },
  };
}

function summaryOf({ id, plate, owner, line, expiry, end }: EndedTerm, dealer: string): PolicySummary {
  return { id, dealer, line, expiry, phase: end, ...(plate ? { plate } : {}), ...(owner ? { owner } : {}) };
}
