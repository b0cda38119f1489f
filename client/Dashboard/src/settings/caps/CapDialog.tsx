import { Alert, InputNumber, Modal, Segmented } from 'antd';
import { useState } from 'react';
import type { CapChannel, ContactCap } from '../../api/settingsWire';
import { useTexts } from '../../i18n/Texts';
import { Field } from '../Field';
import { meaningOf, mostContacts, mostDays, safeOf, standingOf } from './capRules';
import { useSetCaps } from './queries';

interface CapDialogProps {
  cap: ContactCap;
  isNew?: boolean;
  onClose: () => void;
}

const channels: readonly CapChannel[] = ['sms', 'call'];

/** Takes the numbers of a cap and says in words what they would mean, before it is set. */
export function CapDialog({ cap, isNew = false, onClose }: CapDialogProps) {
  const { t, word } = useTexts();
  const [wanted, setWanted] = useState(cap);
  const set = useSetCaps('caps.done');
  const change = (part: Partial<ContactCap>) => setWanted((before) => ({ ...before, ...part }));
  return (
    <Modal
      open
      title={t(isNew ? 'caps.add' : 'caps.setTitle')}
      okText={t('caps.set')}
      okButtonProps={{ loading: set.isPending, ...{ 'data-testid': 'cap-set' } }}
      cancelText={t('action.cancel')}
      onOk={() => void set.mutateAsync([wanted]).then(onClose, () => undefined)}
      onCancel={onClose}
    >
      <div className="fields">
        {isNew && (
          <Field id="cap-channel" label={t('caps.channel')}>
            <Segmented
              id="cap-channel"
              aria-label={t('caps.channel')}
              value={wanted.channel}
              onChange={(channel) => change({ channel })}
              options={channels.map((channel) => ({ value: channel, label: word('channel', channel) }))}
            />
          </Field>
        )}
        {isNew && (
          <NumberField
            id="cap-days"
            label={t('caps.days')}
            value={wanted.days}
            max={mostDays}
            onChange={(days) => change({ days })}
          />
        )}
        <NumberField
          id="cap-most"
          label={t('caps.most')}
          value={wanted.most}
          max={mostContacts}
          onChange={(most) => change({ most })}
        />
        <p className="cap-means" aria-live="polite" data-testid="cap-means">
          {t(meaningOf(wanted), { ...wanted })}
        </p>
        {standingOf(wanted) === 'looser' && (
          <Alert
            type="warning"
            showIcon
            data-testid="cap-looser"
            title={t('caps.looserWarning', { safe: safeOf(wanted)?.most ?? '' })}
          />
        )}
        <p className="muted">{t('caps.setEffect')}</p>
      </div>
    </Modal>
  );
}

interface NumberFieldProps {
  id: string;
  label: string;
  value: number;
  max: number;
  onChange: (value: number) => void;
}

function NumberField({ id, label, value, max, onChange }: NumberFieldProps) {
  return (
    <Field id={id} label={label}>
      <InputNumber
        id={id}
        min={1}
        max={max}
        precision={0}
        value={value}
        data-testid={id}
        onChange={(given) => onChange(given ?? 1)}
      />
    </Field>
  );
}
