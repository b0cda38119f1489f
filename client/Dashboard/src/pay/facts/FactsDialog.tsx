import { Alert, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { AgentPay, Pay, PayFacts } from '../../api/payWire';
import { useTexts } from '../../i18n/Texts';
import { Field } from '../../settings/Field';
import { AmountField } from '../../targets/AmountField';
import { PercentField } from '../../targets/PercentField';
import { useFaults } from '../../targets/useFaults';
import { useSayFacts } from '../queries';
import { factKinds, factsAskedFor, type FactName } from './fields';

interface FactsDialogProps {
  pay: Pay;
  /** Of whom; without one the dialog asks, because somebody who renewed nothing stands in no list. */
  agent?: AgentPay | undefined;
  onClose: () => void;
}

const usualPlan = 'renewal-specialist';

/** Says what no book shows of an agent's month, in the place of what was said before. */
export function FactsDialog({ pay, agent, onClose }: FactsDialogProps) {
  const { t, pick } = useTexts();
  const month = pay.month.slice(0, 7);
  const [facts, setFacts] = useState<PayFacts>({ ...agent?.said, month, agent: agent?.agent ?? '' });
  const say = useSayFacts(pay.dealer.code);
  const plan = facts.plan ?? agent?.plan ?? usualPlan;
  const asked = factsAskedFor(pay.plans.find((one) => one.name === plan), facts);
  const { faults, failure } = useFaults(say.error, ['agent', 'plan', ...asked]);
  const change = (part: Partial<PayFacts>) => setFacts((before) => ({ ...before, ...part }));
  const send = () => void say.mutateAsync(facts).then(onClose, () => undefined);
  return (
    <Modal
      open
      width={680}
      title={agent ? t('pay.sayOf', { agent: agent.agent, month }) : t('pay.sayOfOther', { month })}
      okText={t('targets.save')}
      okButtonProps={{ loading: say.isPending, ...{ 'data-testid': 'facts-save' } }}
      cancelText={t('action.cancel')}
      onOk={send}
      onCancel={onClose}
    >
      <form className="fields" onSubmit={(event) => { event.preventDefault(); send(); }}>
        <p className="muted">{t('pay.sayHint')}</p>
        {!agent && (
          <Field id="fact-agent" label={t('churn.agent')} hint={t('pay.agentHint')} fault={faults.agent}>
            <Input
              id="fact-agent"
              data-testid="fact-agent"
              maxLength={100}
              value={facts.agent}
              status={faults.agent ? 'error' : ''}
              onChange={(event) => change({ agent: event.target.value })}
            />
          </Field>
        )}
        <Field id="fact-plan" label={t('pay.plan')} hint={t('pay.planHint')} fault={faults.plan}>
          <Select
            id="fact-plan"
            data-testid="fact-plan"
            value={plan}
            status={faults.plan ? 'error' : ''}
            onChange={(name) => change({ plan: name })}
            options={pay.plans.map(({ name, title }) => ({ value: name, label: pick(title) ?? name }))}
          />
        </Field>
        <div className="proposal-inputs">
          {asked.map((name) => (
            <FactField key={name} name={name} facts={facts} fault={faults[name]} onChange={change} />
          ))}
        </div>
        <button type="submit" hidden />
        {failure && <Alert type="error" showIcon title={failure.title} description={failure.hint} />}
      </form>
    </Modal>
  );
}

interface FactFieldProps {
  name: FactName;
  facts: PayFacts;
  fault: string | undefined;
  onChange: (part: Partial<PayFacts>) => void;
}

function FactField({ name, facts, fault, onChange }: FactFieldProps) {
  const { t, word, define } = useTexts();
  const field = {
    id: `fact-${name}`,
    label: word('payFact', name),
    hint: define('payFact', name),
    fault,
    value: facts[name],
    onChange: (value: number | undefined) => onChange({ [name]: value }),
  };
  if (factKinds[name] === 'share') return <PercentField {...field} />;
  return (
    <AmountField
      {...field}
      {...(factKinds[name] === 'money' ? { unit: t('targets.yuan') } : {})}
      {...(factKinds[name] === 'count' ? { precision: 0 } : {})}
    />
  );
}
