import { Alert, Modal } from 'antd';
import { useState } from 'react';
import type { MonthChange, TargetMonth } from '../api/targetWire';
import { useTexts } from '../i18n/Texts';
import { AmountField } from './AmountField';
import { useSetMonth } from './queries';
import { ReasonField } from './ReasonField';
import { useFaults } from './useFaults';
import { useMonthName } from './useMonthName';

interface MonthDialogProps {
  dealer: string;
  month: TargetMonth;
  onClose: () => void;
}

const fields = ['renewals', 'premium', 'reason'];

/** Sets the target of one month. */
export function MonthDialog({ dealer, month: { month, standing }, onClose }: MonthDialogProps) {
  const { t } = useTexts();
  const monthName = useMonthName();
  const [wanted, setWanted] = useState<MonthChange>({ renewals: standing.renewals, premium: standing.premium });
  const set = useSetMonth(dealer, month);
  const { faults, failure } = useFaults(set.error, fields);
  const change = (part: MonthChange) => setWanted((before) => ({ ...before, ...part }));
  const send = () => void set.mutateAsync(wanted).then(onClose, () => undefined);
  return (
    <Modal
      open
      title={t('targets.setMonth', { month: monthName(month) })}
      okText={t('targets.save')}
      okButtonProps={{ loading: set.isPending, ...{ 'data-testid': 'month-save' } }}
      cancelText={t('action.cancel')}
      onOk={send}
      onCancel={onClose}
    >
      <form className="fields" onSubmit={(event) => { event.preventDefault(); send(); }}>
        <AmountField
          id="month-renewals"
          label={t('targets.renewals')}
          fault={faults.renewals}
          precision={0}
          value={wanted.renewals}
          onChange={(renewals) => change({ renewals })}
        />
        <AmountField
          id="month-premium"
          label={t('targets.premium')}
          unit={t('targets.yuan')}
          fault={faults.premium}
          value={wanted.premium}
          onChange={(premium) => change({ premium })}
        />
        <ReasonField
          id="month-reason"
          value={wanted.reason ?? ''}
          isRequired={false}
          fault={faults.reason}
          onChange={(reason) => change({ reason })}
        />
        <button type="submit" hidden />
        {failure && <Alert type="error" showIcon title={failure.title} description={failure.hint} />}
      </form>
    </Modal>
  );
}
