import { Alert, Modal } from 'antd';
import { useState } from 'react';
import type { PayPlan } from '../../api/payWire';
import { useTexts } from '../../i18n/Texts';
import { useFaults } from '../../targets/useFaults';
import { useSetPlan } from '../queries';
import { MonthField } from './MonthField';

interface EndDialogProps {
  dealer: string;
  plan: PayPlan;
  month: string;
  onClose: () => void;
}

/** Gives the last version of a plan a last month; after it nobody is paid by the plan. */
export function EndDialog({ dealer, plan: { name, title }, month, onClose }: EndDialogProps) {
  const { t, pick } = useTexts();
  const [until, setUntil] = useState(month);
  const set = useSetPlan(dealer);
  const { faults, failure } = useFaults(set.error, ['until']);
  const plan = pick(title) ?? name;
  return (
    <Modal
      open
      title={t('pay.endAsk', { plan })}
      okText={t('pay.end')}
      okButtonProps={{ danger: true, loading: set.isPending, ...{ 'data-testid': 'confirm-end-plan' } }}
      cancelText={t('action.cancel')}
      onOk={() => void set.mutateAsync({ name, until }).then(onClose, () => undefined)}
      onCancel={onClose}
    >
      <div className="fields">
        <p>{t('pay.endEffect', { plan, until })}</p>
        <MonthField id="plan-until" label={t('pay.until')} fault={faults.until} value={until} onChange={setUntil} />
        {failure && <Alert type="error" showIcon title={failure.title} description={failure.hint} />}
      </div>
    </Modal>
  );
}
