import { Alert, Modal } from 'antd';
import { useState } from 'react';
import type { LoyaltyMember } from '../api/promotionWire';
import { useTexts } from '../i18n/Texts';
import { AmountField } from '../targets/AmountField';
import { ReasonField } from '../targets/ReasonField';
import { useFaults } from '../targets/useFaults';
import { useRedeem } from './queries';

interface RedeemDialogProps {
  dealer: string;
  member: LoyaltyMember;
  onClose: () => void;
}

/** Redeems points of one customer; entries are only ever added, so it cannot be undone. */
export function RedeemDialog({ dealer, member: { policy, owner, balance }, onClose }: RedeemDialogProps) {
  const { t, numbers } = useTexts();
  const [points, setPoints] = useState<number>();
  const [reason, setReason] = useState('');
  const redeem = useRedeem(dealer, policy);
  const { faults, failure } = useFaults(redeem.error, ['points', 'reason']);
  const send = () => void redeem.mutateAsync({ points, reason }).then(onClose, () => undefined);
  return (
    <Modal
      open
      title={t('promotions.redeemOf', { name: owner ?? `#${policy}` })}
      okText={t('promotions.redeem')}
      okButtonProps={{ loading: redeem.isPending, ...{ 'data-testid': 'redeem-save' } }}
      cancelText={t('action.cancel')}
      onOk={send}
      onCancel={onClose}
    >
      <form className="fields" onSubmit={(event) => { event.preventDefault(); send(); }}>
        <AmountField
          id="redeem-points"
          label={t('promotions.points')}
          hint={t('promotions.atMost', { points: numbers.count(balance) })}
          fault={faults.points}
          precision={0}
          value={points}
          onChange={setPoints}
        />
        <ReasonField id="redeem-reason" value={reason} isRequired fault={faults.reason} onChange={setReason} />
        <button type="submit" hidden />
        {failure && <Alert type="error" showIcon title={failure.title} description={failure.hint} />}
      </form>
    </Modal>
  );
}
