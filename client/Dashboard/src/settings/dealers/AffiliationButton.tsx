import { Button } from 'antd';
import { useState } from 'react';
import type { ManagedDealer } from '../../api/settingsWire';
import { useTexts } from '../../i18n/Texts';
import { AffiliationDialog } from './AffiliationDialog';

/** Opens the dialog that assigns a dealer. */
export function AffiliationButton({ dealer }: { dealer: ManagedDealer }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} data-testid={`assign-${dealer.code}`}>
        {t('rest.assign')}
      </Button>
      {isOpen && <AffiliationDialog dealer={dealer} onClose={() => setOpen(false)} />}
    </>
  );
}
