import { Alert, Modal } from 'antd';
import { useState } from 'react';
import { criteria, type Marks } from '../api/partnerWire';
import { useTexts } from '../i18n/Texts';
import { AmountField } from '../targets/AmountField';
import { useFaults } from '../targets/useFaults';
import { useWeigh } from './queries';

interface WeightsDialogProps {
  dealer: string;
  weights: Marks;
  onClose: () => void;
}

/** How much each criterion weighs, in any measure. */
export function WeightsDialog({ dealer, weights, onClose }: WeightsDialogProps) {
  const { t, word } = useTexts();
  const [wanted, setWanted] = useState<Marks>(weights);
  const weigh = useWeigh(dealer);
  const { faults, failure } = useFaults(weigh.error, criteria);
  const send = () => void weigh.mutateAsync(wanted).then(onClose, () => undefined);
  return (
    <Modal
      open
      title={t('partners.weights')}
      okText={t('targets.save')}
      okButtonProps={{ loading: weigh.isPending, ...{ 'data-testid': 'weights-save' } }}
      cancelText={t('action.cancel')}
      onOk={send}
      onCancel={onClose}
    >
      <form className="fields" onSubmit={(event) => { event.preventDefault(); send(); }}>
        <p className="muted">{t('partners.weightsHint')}</p>
        <div className="proposal-inputs">
          {criteria.map((name) => (
            <AmountField
              key={name}
              id={`weight-${name}`}
              label={word('scoreCriterion', name)}
              fault={faults[name]}
              value={wanted[name]}
              onChange={(value) => setWanted({ ...wanted, [name]: value ?? 0 })}
            />
          ))}
        </div>
        <button type="submit" hidden />
        {failure && <Alert type="error" showIcon title={failure.title} description={failure.hint} />}
      </form>
    </Modal>
  );
}
