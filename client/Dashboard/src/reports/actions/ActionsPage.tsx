import { PlusOutlined } from '@ant-design/icons';
import { Button, Empty, Segmented } from 'antd';
import { useState } from 'react';
import type { ActionItem } from '../../api/actionWire';
import { DealerFrame } from '../../dealers/DealerFrame';
import { useTexts } from '../../i18n/Texts';
import { useCaller } from '../../session/queries';
import { maySetTargets } from '../../session/roles';
import { Section } from '../../states/Section';
import '../../styles/actions.css';
import { ActionCard } from './ActionCard';
import { ActionForm } from './ActionForm';
import { useActions, type ActionState } from './queries';

const states = ['open', 'closed'] as const;

/** What a dealer is behind with, who sees to it, and what came of it; its address says which dealer. */
export function ActionsPage() {
  const { t } = useTexts();
  return (
    <DealerFrame title={t('actions.title')} testId="actions">
      {(dealer) => <ActionsOf key={dealer} dealer={dealer} />}
    </DealerFrame>
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
