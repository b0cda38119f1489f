import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import type { PolicySummary } from '../../api/policyWire';
import { useTexts } from '../../i18n/Texts';
import { actions, obstacleTo, type ActionName } from './actions';
import { CommandDialog } from './CommandDialog';

/** Everything one term can be told; what makes no sense now says why. */
export function TermActions({ term }: { term: PolicySummary }) {
  const { t } = useTexts();
  const [action, setAction] = useState<ActionName>();
  return (
    <div className="term-actions" role="group" aria-label={t('term.actions')}>
      {actions.map((name) => (
        <ActionButton key={name} name={name} term={term} onChoose={() => setAction(name)} />
      ))}
      {action && <CommandDialog action={action} terms={[term]} onClose={() => setAction(undefined)} />}
    </div>
  );
}

interface ActionButtonProps {
  name: ActionName;
  term: PolicySummary;
  onChoose: () => void;
}

function ActionButton({ name, term, onChoose }: ActionButtonProps) {
  const { t } = useTexts();
  const obstacle = obstacleTo(name, term);
  const reason = obstacle ? t(`obstacle.${obstacle}`) : '';
  // A button that is switched off takes no focus, so its place does: the reason is for the keyboard too.
  return (
    <Tooltip title={reason}>
      <span
        className="term-action"
        {...(obstacle ? { tabIndex: 0, 'aria-label': `${t(`command.${name}`)}: ${reason}` } : {})}
      >
        <Button
          type={name === 'renewed' ? 'primary' : 'default'}
          danger={name === 'lost' || name === 'withdraw' || name === 'opt-out'}
          disabled={obstacle !== undefined}
          data-obstacle={obstacle}
          data-testid={`command-${name}`}
          onClick={onChoose}
        >
          {t(`command.${name}`)}
        </Button>
      </span>
    </Tooltip>
  );
}
