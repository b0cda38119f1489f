import { Alert, AutoComplete, Input, Modal } from 'antd';
import { useState } from 'react';
import type { InsurerRef } from '../api/churnWire';
import { useTexts } from '../i18n/Texts';
import { Field } from '../settings/Field';
import { AmountField } from '../targets/AmountField';
import { useFaults } from '../targets/useFaults';
import { useReport } from './queries';

interface IncidentDialogProps {
  dealer: string;
  insurers: InsurerRef[];
  onClose: () => void;
}

const fields = ['insurer', 'evidence', 'day', 'policyId'];
const longest = 500;

/** Reports an insurer that contacted a customer before it might. */
export function IncidentDialog({ dealer, insurers, onClose }: IncidentDialogProps) {
  const { t, pick } = useTexts();
  const [insurer, setInsurer] = useState('');
  const [day, setDay] = useState('');
  const [policyId, setPolicyId] = useState<number>();
  const [evidence, setEvidence] = useState('');
  const report = useReport(dealer);
  const { faults, failure } = useFaults(report.error, fields);
  const send = () => {
    const said = { insurer, evidence, ...(day.trim() ? { day: day.trim() } : {}), ...(policyId ? { policyId } : {}) };
    void report.mutateAsync(said).then(onClose, () => undefined);
  };
  return (
    <Modal
      open
      title={t('partners.report')}
      okText={t('targets.save')}
      okButtonProps={{ loading: report.isPending, ...{ 'data-testid': 'incident-save' } }}
      cancelText={t('action.cancel')}
      onOk={send}
      onCancel={onClose}
    >
      <form className="fields" onSubmit={(event) => { event.preventDefault(); send(); }}>
        <p className="muted">{t('partners.reportHint')}</p>
        <Field id="incident-insurer" label={t('policy.insurer')} fault={faults.insurer}>
          <AutoComplete
            id="incident-insurer"
            data-testid="incident-insurer"
            value={insurer}
            options={insurers.map((known) => ({ value: pick(known.name) ?? known.code }))}
            onChange={(value: string) => setInsurer(value)}
          />
        </Field>
        <Field id="incident-day" label={t('partners.day')} hint={t('partners.dayHint')} fault={faults.day}>
          <Input
            id="incident-day"
            data-testid="incident-day"
            placeholder="2026-03-05"
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
        </Field>
        <AmountField
          id="incident-policy"
          label={t('partners.term')}
          hint={t('partners.termHint')}
          precision={0}
          fault={faults.policyId}
          value={policyId}
          onChange={setPolicyId}
        />
        <Field id="incident-evidence" label={t('partners.evidence')} fault={faults.evidence}>
          <Input
            id="incident-evidence"
            data-testid="incident-evidence"
            maxLength={longest}
            value={evidence}
            onChange={({ target }) => setEvidence(target.value)}
          />
        </Field>
        <button type="submit" hidden />
        {failure && <Alert type="error" showIcon title={failure.title} description={failure.hint} />}
      </form>
    </Modal>
  );
}
