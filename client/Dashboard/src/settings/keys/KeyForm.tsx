import { Input, Select } from 'antd';
import { useTexts } from '../../i18n/Texts';
import { DayField } from '../../states/DayField';
import { useManagedDealers } from '../dealers/queries';
import { Field } from '../Field';
import { roles } from '../roleRights';
import { dealersOf, type KeyEnd, type KeyFields } from './keyRules';

interface KeyFormProps {
  fields: KeyFields;
  faults: Record<string, string | undefined>;
  onChange: (change: Partial<KeyFields>) => void;
  onEnter: () => void;
}

const ends: readonly KeyEnd[] = ['never', 30, 90, 365, 'day'];

export function KeyForm({ fields, faults, onChange, onEnter }: KeyFormProps) {
  const { t, word } = useTexts();
  const endText = (end: KeyEnd) =>
    end === 'never' ? t('keys.never') : end === 'day' ? t('keys.onDay') : t('keys.inDays', { days: end });
  return (
    <div className="fields">
      <Field id="key-name" label={t('keys.name')} hint={t('keys.nameHint')} fault={faults['name']}>
        <Input
          id="key-name"
          autoFocus
          maxLength={60}
          value={fields.name}
          status={faults['name'] ? 'error' : ''}
          onChange={(event) => onChange({ name: event.target.value })}
          onPressEnter={onEnter}
          data-testid="key-name"
        />
      </Field>
      <Field id="key-role" label={t('keys.role')} hint={word('roleAim', fields.role)} fault={faults['role']}>
        <Select
          id="key-role"
          value={fields.role}
          onChange={(role) => onChange({ role })}
          options={roles.map((role) => ({ value: role, label: word('role', role) }))}
          data-testid="key-role"
        />
      </Field>
      <DealersField fields={fields} fault={faults['dealers']} onChange={onChange} />
      <Field
        id="key-end"
        label={t('keys.expires')}
        fault={fields.end === 'day' ? undefined : faults['expiresAt']}
      >
        <Select
          id="key-end"
          value={fields.end}
          onChange={(end) => onChange({ end })}
          options={ends.map((end) => ({ value: end, label: endText(end) }))}
          data-testid="key-end"
        />
      </Field>
      {fields.end === 'day' && (
        <DayField
          label={t('keys.lastDay')}
          hint={t('keys.lastDayHint')}
          fault={faults['expiresAt']}
          value={fields.lastDay}
          onChange={(lastDay) => onChange({ lastDay })}
          testId="key-last-day"
        />
      )}
    </div>
  );
}

interface DealersFieldProps extends Pick<KeyFormProps, 'fields' | 'onChange'> {
  fault: string | undefined;
}

function DealersField({ fields, fault, onChange }: DealersFieldProps) {
  const { t } = useTexts();
  const dealers = useManagedDealers();
  const need = dealersOf(fields.role);
  const hint = need === 'all' ? 'keys.dealersAdmin' : need === 'must' ? 'keys.dealersNeeded' : 'keys.dealersHint';
  return (
    <Field id="key-dealers" label={t('keys.dealers')} hint={t(hint)} fault={fault}>
      <Select
        id="key-dealers"
        mode="multiple"
        disabled={need === 'all'}
        value={need === 'all' ? [] : fields.dealers}
        placeholder={need === 'must' ? undefined : t('keys.everyDealer')}
        loading={dealers.isPending}
        status={fault ? 'error' : ''}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(codes) => onChange({ dealers: codes })}
        options={(dealers.data ?? []).map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
        data-testid="key-dealers"
      />
    </Field>
  );
}
