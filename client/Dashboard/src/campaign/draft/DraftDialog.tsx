import { Alert, Divider, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Campaign } from '../../api/campaignWire';
import { useDealers } from '../../session/queries';
import { useTexts } from '../../i18n/Texts';
import { usePlaybooks } from '../../playbooks/queries';
import { Field } from '../../settings/Field';
import { DayField } from '../../states/DayField';
import '../../styles/draft.css';
import { useFaults } from '../../targets/useFaults';
import { draftOf, emptyForm, formOf, type DraftForm } from './draftForm';
import { HoldoutField } from './HoldoutField';
import { ListField } from './ListField';
import { SegmentFields } from './SegmentFields';
import { useDraft } from './useDraft';

interface DraftDialogProps {
  /** The draft to be changed; without one a campaign is drafted. */
  campaign?: Campaign;
  onClose: () => void;
}

const segmentFields = [
  'tiers', 'cohorts', 'insurers', 'agents', 'carYearsFrom', 'carYearsTo', 'lostReasons', 'lostWithinYears',
  'premiumFrom', 'premiumTo', 'loan',
].map((name) => `audience.segment.${name}`);

const fields = [
  'name', 'playbook', 'holdout', 'audience.dealers', 'audience.expiryTo', 'audience.lines', ...segmentFields,
];

/** Drafts a campaign or changes a draft: which playbook, which terms, who is held out. Nobody is contacted by it. */
export function DraftDialog({ campaign, onClose }: DraftDialogProps) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [form, setForm] = useState<DraftForm>(() => (campaign ? formOf(campaign) : emptyForm));
  const send = useDraft(campaign?.id);
  const { faults, failure } = useFaults(send.error, fields);
  const change = (part: Partial<DraftForm>) => setForm((before) => ({ ...before, ...part }));
  const save = () =>
    void send.mutateAsync(draftOf(form)).then(
      (id) => {
        onClose();
        void navigate(`/campaigns/${id}`);
      },
      () => undefined,
    );
  return (
    <Modal
      open
      width={720}
      title={t(campaign ? 'draft.change' : 'draft.new')}
      okText={t('draft.save')}
      okButtonProps={{ loading: send.isPending, ...{ 'data-testid': 'draft-save' } }}
      cancelText={t('action.cancel')}
      onOk={save}
      onCancel={onClose}
    >
      <form className="fields draft" onSubmit={(event) => { event.preventDefault(); save(); }}>
        <WhatFields form={form} faults={faults} onChange={change} />
        <Divider className="draft-part">{t('draft.segment')}</Divider>
        <p className="muted draft-wide">{t('draft.segmentHint')}</p>
        <SegmentFields
          segment={form.segment}
          faults={faults}
          onChange={(part) => change({ segment: { ...form.segment, ...part } })}
        />
        <Divider className="draft-part">{t('campaign.holdout')}</Divider>
        <div className="draft-wide">
          <HoldoutField value={form.holdout} fault={faults.holdout} onChange={(holdout) => change({ holdout })} />
        </div>
        <button type="submit" hidden />
        {failure && (
          <Alert className="draft-wide" type="error" showIcon title={failure.title} description={failure.hint} />
        )}
      </form>
    </Modal>
  );
}

interface WhatFieldsProps {
  form: DraftForm;
  faults: Record<string, string>;
  onChange: (part: Partial<DraftForm>) => void;
}

function WhatFields({ form, faults, onChange }: WhatFieldsProps) {
  const { t, word, pick } = useTexts();
  const playbooks = usePlaybooks().data ?? [];
  const dealers = useDealers().data ?? [];
  return (
    <>
      <Field id="draft-name" label={t('draft.name')} fault={faults.name}>
        <Input
          id="draft-name"
          data-testid="draft-name"
          maxLength={100}
          value={form.name}
          status={faults.name ? 'error' : ''}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </Field>
      <Field id="draft-playbook" label={t('campaign.playbook')} fault={faults.playbook}>
        <Select<string>
          id="draft-playbook"
          data-testid="draft-playbook"
          value={form.playbook as string}
          status={faults.playbook ? 'error' : ''}
          options={playbooks.map(({ name, title }) => ({ value: name, label: pick(title) ?? name }))}
          onChange={(playbook) => onChange({ playbook, version: undefined })}
        />
      </Field>
      <DayField
        label={t('draft.expiryFrom')}
        value={form.expiryFrom}
        onChange={(expiryFrom) => onChange({ expiryFrom })}
        testId="draft-expiry-from"
      />
      <DayField
        label={t('draft.expiryTo')}
        fault={faults['audience.expiryTo']}
        value={form.expiryTo}
        onChange={(expiryTo) => onChange({ expiryTo })}
        testId="draft-expiry-to"
      />
      <ListField
        id="draft-dealers"
        label={t('dealers.dealer')}
        fault={faults['audience.dealers']}
        value={form.dealers}
        options={dealers.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
        placeholder={t('draft.all')}
        onChange={(chosen) => onChange({ dealers: chosen })}
      />
      <ListField
        id="draft-lines"
        label={t('policies.line')}
        fault={faults['audience.lines']}
        value={form.lines}
        options={['commercial', 'compulsory'].map((line) => ({ value: line, label: word('line', line) }))}
        placeholder={t('draft.all')}
        onChange={(lines) => onChange({ lines })}
      />
    </>
  );
}
