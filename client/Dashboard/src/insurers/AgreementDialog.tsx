import { Alert, Modal } from 'antd';
import { useState } from 'react';
import type { InsurerRef } from '../api/churnWire';
import { useTexts } from '../i18n/Texts';
import { AmountField } from '../targets/AmountField';
import { useFaults } from '../targets/useFaults';
import { useAgree } from './queries';

interface AgreementDialogProps {
  dealer: string;
  insurer: InsurerRef;
  days: number | undefined;
  onClose: () => void;
}

/** From which day before expiry an insurer may call. */
export function AgreementDialog({ dealer, insurer, days, onClose }: AgreementDialogProps) {
  const { t, pick } = useTexts();
  const [wanted, setWanted] = useState(days);
  const agree = useAgree(dealer, insurer.code);
  const { faults, failure } = useFaults(agree.error, ['days']);
  const send = () => void agree.mutateAsync({ days: wanted }).then(onClose, () => undefined);
  return (
    <Modal
      open
      title={t('partners.agree', { insurer: pick(insurer.name) ?? '' })}
      okText={t('targets.save')}
      okButtonProps={{ loading: agree.isPending, ...{ 'data-testid': 'agreement-save' } }}
      cancelText={t('action.cancel')}
      onOk={send}
      onCancel={onClose}
    >
      <form className="fields" onSubmit={(event) => { event.preventDefault(); send(); }}>
        <AmountField
          id="agreement-days"
          label={t('partners.days')}
          hint={t('partners.daysHint')}
          precision={0}
          fault={faults.days}
          value={wanted}
          onChange={setWanted}
        />
        <button type="submit" hidden />
        {failure && <Alert type="error" showIcon title={failure.title} description={failure.hint} />}
      </form>
    </Modal>
  );
}
