import { EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Campaign } from '../../api/campaignWire';
import { useTexts } from '../../i18n/Texts';
import { useCaller } from '../../session/queries';
import { mayOperate } from '../../session/roles';
import { DraftDialog } from './DraftDialog';

/** Opens the form of a new campaign, or of a draft; only for those who may draft. */
export function DraftButton({ campaign }: { campaign?: Campaign }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  if (!mayOperate(useCaller().data?.role)) return null;
  return (
    <>
      <Button
        icon={campaign ? <EditOutlined /> : <PlusOutlined />}
        data-testid={campaign ? 'draft-change' : 'draft-new'}
        onClick={() => setOpen(true)}
      >
        {t(campaign ? 'draft.change' : 'draft.new')}
      </Button>
      {isOpen && <DraftDialog {...(campaign ? { campaign } : {})} onClose={() => setOpen(false)} />}
    </>
  );
}
