import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import type { Proposal, ProposalAsk } from '../../api/targetWire';
import { useTexts } from '../../i18n/Texts';
import { Field } from '../../settings/Field';
import { AmountField } from '../AmountField';
import { rungsOf } from '../ladder';
import { useAdopt } from '../queries';
import { ReasonField } from '../ReasonField';
import { useFaults } from '../useFaults';

interface AdoptFormProps {
  dealer: string;
  proposal: Proposal;
  ask: ProposalAsk;
  hasTargets: boolean;
  onDone: () => void;
}

const fields = ['renewals', 'premium', 'reason', 'ladder'];

/** Adopts the proposal, or what somebody makes of it. */
export function AdoptForm({ dealer, proposal, ask, hasTargets, onDone }: AdoptFormProps) {
  const { t } = useTexts();
  const [own, setOwn] = useState<{ renewals?: number | undefined; premium?: number | undefined }>({});
  const [reason, setReason] = useState('');
  const [ladder, setLadder] = useState('');
  const adopt = useAdopt(dealer, proposal.year);
  const { faults, failure } = useFaults(adopt.error, fields);
  const rungs = rungsOf(ladder);
  const badLadder = ladder.trim() !== '' && !rungs;
  const { renewals, premium } = { renewals: proposal.renewals, premium: proposal.premium, ...own };
  const send = () => {
    if (badLadder) return;
    const change = { ...ask, inputs: proposal.inputs, renewals, premium, ...(reason.trim() ? { reason } : {}) };
    void adopt.mutateAsync(rungs ? { ...change, ladder: rungs } : change).then(onDone, () => undefined);
  };
  return (
    <form className="fields adopt" onSubmit={(event) => { event.preventDefault(); send(); }}>
      <h3>{t('targets.adoptTitle')}</h3>
      <div className="proposal-inputs">
        <AmountField
          id="adopt-renewals"
          label={t('targets.renewals')}
          precision={0}
          fault={faults.renewals}
          value={renewals}
          onChange={(value) => setOwn({ ...own, renewals: value })}
        />
        <AmountField
          id="adopt-premium"
          label={t('targets.premium')}
          unit={t('targets.yuan')}
          fault={faults.premium}
          value={premium}
          onChange={(value) => setOwn({ ...own, premium: value })}
        />
        <Field
          id="adopt-ladder"
          label={t('targets.rungs')}
          hint={t('targets.rungsHint')}
          fault={badLadder ? t('targets.rungsFault') : faults.ladder}
        >
          <Input
            id="adopt-ladder"
            placeholder="60, 80, 90, 100, 120"
            value={ladder}
            onChange={(event) => setLadder(event.target.value)}
          />
        </Field>
      </div>
      <ReasonField
        id="adopt-reason"
        value={reason}
        isRequired={hasTargets}
        fault={faults.reason}
        onChange={setReason}
      />
      {failure && <Alert type="error" showIcon title={failure.title} description={failure.hint} />}
      <Button type="primary" htmlType="submit" loading={adopt.isPending} data-testid="adopt">
        {t('targets.adopt')}
      </Button>
    </form>
  );
}
