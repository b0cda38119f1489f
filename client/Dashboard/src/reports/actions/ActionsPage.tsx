import { PlusOutlined } from '@ant-design/icons';
import { Button, Empty, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ActionItem } from '../../api/actionWire';
import { useDealers } from '../../churn/queries';
import { DealerChoice } from '../../dealers/DealerChoice';
import { useTexts } from '../../i18n/Texts';
import { useCaller } from '../../session/queries';
import { maySetTargets } from '../../session/roles';
import { ErrorState } from '../../states/ErrorState';
import { LoadingState } from '../../states/LoadingState';
import { Section } from '../../states/Section';
import '../../styles/actions.css';
import { ActionCard } from './ActionCard';
import { ActionForm } from './ActionForm';
import { useActions, type ActionState } from './queries';

const states = ['open', 'closed'] as const;

/** What a dealer is behind with, who sees to it, and what came of it; its address says which dealer. */
export function ActionsPage() {
  const { t } = useTexts();
  const [search, setSearch] = useSearchParams();
  const dealers = useDealers();
  useEffect(() => {
    document.title = `${t('actions.title')} · ${t('app.name')}`;
  }, [t]);
  if (dealers.error) return <ErrorState error={dealers.error} onRetry={() => void dealers.refetch()} />;
  if (!dealers.data) return <LoadingState rows={12} />;
  const dealer = search.get('dealer') ?? dealers.data[0]?.code;
  if (!dealer)
    return (
      <div className="empty-page" data-testid="no-dealer">
        <Empty description={t('actions.noDealer')} />
      </div>
    );
  return (
    <div className="stack" data-testid="actions-page">
      <h1 className="campaign-name">{t('actions.title')}</h1>
      <div className="dealer-bar">
        <DealerChoice
          dealers={dealers.data}
          dealer={dealer}
          onDealer={(code) => setSearch({ dealer: code }, { replace: true })}
          testId="actions-dealer"
        />
      </div>
      <ActionsOf key={dealer} dealer={dealer} />
    </div>
  );
}

function ActionsOf({ dealer }: { dealer: string }) {
  const { t, word } = useTexts();
  const isFixed = !maySetTargets(useCaller().data?.role);
  const [state, setState] = useState<ActionState>('open');
  const [edited, setEdited] = useState<ActionItem | 'new'>();
  const found = useActions(dealer, state);
  const items = found.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <Section
        title={t('actions.list')}
        hint={t('actions.hint')}
        extra={
          !isFixed && (
            <Button icon={<PlusOutlined />} onClick={() => setEdited('new')} data-testid="action-add">
              {t('actions.add')}
            </Button>
          )
        }
        waitsFor={found}
        hasContent={items !== undefined}
      >
        <Segmented<ActionState>
          value={state}
          onChange={setState}
          options={states.map((name) => ({ value: name, label: word('actionState', name) }))}
        />
        {items?.length === 0 && <Empty description={t(state === 'open' ? 'actions.noneOpen' : 'actions.noneClosed')} />}
        {items?.map((item) => (
          <ActionCard
            key={item.id}
            item={item}
            {...(!isFixed && !item.closedOn && { onEdit: () => setEdited(item) })}
          />
        ))}
        {found.hasNextPage && (
          <Button onClick={() => void found.fetchNextPage()} loading={found.isFetchingNextPage}>
            {t('actions.more')}
          </Button>
        )}
      </Section>
      {edited && (
        <ActionForm
          dealer={dealer}
          {...(edited !== 'new' && { item: edited })}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}
