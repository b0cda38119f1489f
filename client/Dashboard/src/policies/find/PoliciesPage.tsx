import { Button } from 'antd';
import { DownloadOutlined } from '@ant-design/icons';
import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { PolicySummary } from '../../api/policyWire';
import { useTexts } from '../../i18n/Texts';
import { saveFile } from '../../format/saveFile';
import { useTimes } from '../../session/useTimes';
import { Section } from '../../states/Section';
import { useTitle } from '../../states/useTitle';
import { BulkBar } from '../commands/BulkBar';
import { PolicyDrawer } from '../PolicyDrawer';
import { Filters } from './Filters';
import { FoundTable } from './FoundTable';
import { readAsk, writeAsk, type ListAsk } from './listAddress';
import { policyCsv } from './policyCsv';
import { useFound } from './queries';
import { SearchBox } from './SearchBox';

const nobody: PolicySummary[] = [];

/** Every policy term the caller may see: looked for, filtered, exported, and told things many at a time. */
export function PoliciesPage() {
  const { t } = useTexts();
  useTitle(t('find.title'));
  const [search, setSearch] = useSearchParams();
  const ask = useMemo(() => readAsk(search), [search]);
  const change = useCallback((next: ListAsk) => setSearch(writeAsk(next)), [setSearch]);
  const found = useFound(ask);
  const rows = useMemo(() => found.data?.pages.flatMap((page) => page.items) ?? nobody, [found.data]);
  const [chosen, setChosen] = useState<number[]>([]);
  const [open, setOpen] = useState<PolicySummary>();
  const terms = useMemo(() => rows.filter(({ id }) => chosen.includes(id)), [rows, chosen]);
  return (
    <div className="stack" data-testid="policies-page">
      <div className="find-head">
        <h1 className="page-title">{t('find.title')}</h1>
        <SearchBox ask={ask} onAsk={(text, as) => change({ ...withoutAs(ask), text, ...(as ? { as } : {}) })} />
        <Filters
          ask={ask}
          onAsk={(part) => change({ ...ask, ...part } as ListAsk)}
          onClear={() => change({ text: '' })}
        />
      </div>
      <Section
        title={t('nav.policies')}
        hint={t('find.sortHint')}
        className="table-section"
        waitsFor={found}
        hasContent={found.data !== undefined}
        extra={<Loaded rows={rows} more={found.hasNextPage} />}
      >
        <BulkBar terms={terms} onClear={() => setChosen([])} />
        <FoundTable
          rows={rows}
          loading={found.isPlaceholderData}
          chosen={terms.map(({ id }) => id)}
          onChoose={setChosen}
          onOpen={setOpen}
        />
        {found.hasNextPage && (
          <div className="more">
            <Button onClick={() => void found.fetchNextPage()} loading={found.isFetchingNextPage}>
              {t('policies.more')}
            </Button>
          </div>
        )}
      </Section>
      <PolicyDrawer policy={open} onClose={() => setOpen(undefined)} />
    </div>
  );
}

function withoutAs({ as: _, ...rest }: ListAsk): ListAsk {
  return rest;
}

/** How many rows are here, and the way to take them along. */
function Loaded({ rows, more }: { rows: PolicySummary[]; more: boolean }) {
  const texts = useTexts();
  const times = useTimes();
  const { t, numbers } = texts;
  const save = () =>
    saveFile(new Blob([policyCsv(rows, texts, times)], { type: 'text/csv;charset=utf-8' }), 'policies.csv');
  return (
    <div className="find-loaded">
      <span className="muted" data-testid="find-loaded" data-value={rows.length}>
        {t(more ? 'find.loadedMore' : 'find.loaded', { count: numbers.count(rows.length) })}
      </span>
      <Button icon={<DownloadOutlined />} disabled={rows.length === 0} onClick={save} data-testid="find-export">
        {t('find.export')}
      </Button>
    </div>
  );
}
