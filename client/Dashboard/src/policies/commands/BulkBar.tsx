import { Button } from 'antd';
import { useState } from 'react';
import type { PolicySummary } from '../../api/policyWire';
import { useTexts } from '../../i18n/Texts';
import { bulkActions, type ActionName } from './actions';
import { CommandDialog } from './CommandDialog';

/** What can be done with the rows that are chosen. */
export function BulkBar({ terms, onClear }: { terms: PolicySummary[]; onClear: () => void }) {
  const { t, numbers } = useTexts();
  const [action, setAction] = useState<ActionName>();
  return (
    <div className="bulk-bar" data-testid="bulk-bar">
      {terms.length === 0 ? (
        <span className="muted">{t('bulk.choose')}</span>
      ) : (
        <>
          <strong>{t('bulk.chosen', { count: numbers.count(terms.length) })}</strong>
          {bulkActions.map((name) => (
            <Button key={name} size="small" onClick={() => setAction(name)} data-testid={`bulk-${name}`}>
              {t(`command.${name}`)}
            </Button>
          ))}
          <Button type="link" size="small" onClick={onClear}>
            {t('bulk.clear')}
          </Button>
        </>
      )}
      {action && <CommandDialog action={action} terms={terms} onClose={() => setAction(undefined)} />}
    </div>
  );
}
