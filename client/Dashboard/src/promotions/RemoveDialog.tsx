import { Alert, Modal } from 'antd';
import { useState } from 'react';
import type { Promotion } from '../api/promotionWire';
import { useTexts } from '../i18n/Texts';
import { ReasonField } from '../targets/ReasonField';
import { useFaults } from '../targets/useFaults';
import { useSetPromotions } from './queries';

interface RemoveDialogProps {
  dealer: string;
  promotions: Promotion[];
  at: number;
  onClose: () => void;
}

/** Takes a promotion out of the calendar; says that points of past days change with it. */
export function RemoveDialog({ dealer, promotions, at, onClose }: RemoveDialogProps) {
  const { t, pick } = useTexts();
  const [reason, setReason] = useState('');
  const save = useSetPromotions(dealer);
  const { faults, failure } = useFaults(save.error, ['reason']);
  const send = () =>
    void save
      .mutateAsync({ promotions: promotions.filter((_, place) => place !== at), reason })
      .then(onClose, () => undefined);
  return (
    <Modal
      open
      title={t('promotions.removeOne', { name: pick(promotions[at]?.name) ?? '' })}
      okText={t('promotions.remove')}
      okButtonProps={{ danger: true, loading: save.isPending, ...{ 'data-testid': 'promotion-remove' } }}
      cancelText={t('action.cancel')}
      onOk={send}
      onCancel={onClose}
    >
      <div className="fields">
        <p>{t('promotions.removeHint')}</p>
        <ReasonField id="remove-reason" value={reason} isRequired fault={faults.reason} onChange={setReason} />
        {failure && <Alert type="error" showIcon title={failure.title} description={failure.hint} />}
      </div>
    </Modal>
  );
}
