import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../i18n/Texts';
import { Field } from '../../settings/Field';
import { useFaults } from '../../targets/useFaults';
import { useSetPlan } from '../queries';
import type { PlanDraft } from './draft';
import { MonthField } from './MonthField';
import { PartsEditor } from './PartsEditor';

interface PlanDialogProps {
  dealer: string;
  /** What it begins with; a draft without a name is a new plan. */
  start: PlanDraft;
  onClose: () => void;
}

const fields = ['name', 'title', 'title.en', 'title.zh', 'from', 'until'];
const partField = /^(base-pay|commission|ladder|kpi|win-back|profit-share|parts\[\d+\])(\.|$)/;

/** Writes a version of a pay plan; from its month on it takes the place of the one before. */
export function PlanDialog({ dealer, start, onClose }: PlanDialogProps) {
  const { t, pick } = useTexts();
  const [draft, setDraft] = useState(start);
  const set = useSetPlan(dealer);
  const { faults, failure } = useFaults(set.error, fields, (field) => partField.test(field));
  const change = (part: Partial<PlanDraft>) => setDraft((before) => ({ ...before, ...part }));
  const send = () => void set.mutateAsync(draft).then(onClose, () => undefined);
  const text = (id: string, label: string, value: string, fault: string | undefined, put: (value: string) => void) => (
    <Field id={id} label={label} fault={fault}>
      <Input
        id={id}
        data-testid={id}
        maxLength={60}
        value={value}
        status={fault ? 'error' : ''}
        onChange={(event) => put(event.target.value)}
      />
    </Field>
  );
  return (
    <Modal
      open
      width={760}
      title={start.name ? t('pay.newVersionOf', { plan: pick(start.title) ?? start.name }) : t('pay.newPlan')}
      okText={t('targets.save')}
      okButtonProps={{ loading: set.isPending, ...{ 'data-testid': 'plan-save' } }}
      cancelText={t('action.cancel')}
      onOk={send}
      onCancel={onClose}
    >
      <form className="fields" onSubmit={(event) => { event.preventDefault(); send(); }}>
        <p className="muted">{t('pay.newVersionHint')}</p>
        <div className="proposal-inputs">
          {!start.name && text('plan-name', t('pay.planName'), draft.name, faults.name, (name) => change({ name }))}
          {text('plan-zh', t('pay.titleZh'), draft.title.zh, faults['title.zh'], (zh) =>
            change({ title: { ...draft.title, zh } }))}
          {text('plan-en', t('pay.titleEn'), draft.title.en, faults['title.en'], (en) =>
            change({ title: { ...draft.title, en } }))}
          <MonthField
            id="plan-from"
            label={t('pay.from')}
            fault={faults.from}
            value={draft.from}
            onChange={(from) => change({ from })}
          />
        </div>
        <PartsEditor parts={draft.parts} faults={faults} onChange={(parts) => change({ parts })} />
        <button type="submit" hidden />
        {failure && <Alert type="error" showIcon title={failure.title} description={failure.hint} />}
      </form>
    </Modal>
  );
}
