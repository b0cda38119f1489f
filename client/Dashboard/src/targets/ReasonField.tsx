import { Input } from 'antd';
import { useTexts } from '../i18n/Texts';
import { Field } from '../settings/Field';

interface ReasonFieldProps {
  id: string;
  value: string;
  isRequired: boolean;
  fault: string | undefined;
  onChange: (reason: string) => void;
}

/** Why a target changes; it stands in the history. */
export function ReasonField({ id, value, isRequired, fault, onChange }: ReasonFieldProps) {
  const { t } = useTexts();
  return (
    <Field
      id={id}
      label={t('targets.reason')}
      hint={t(isRequired ? 'targets.reasonRequired' : 'targets.reasonHint')}
      fault={fault}
    >
      <Input
        id={id}
        data-testid={id}
        maxLength={200}
        value={value}
        status={fault ? 'error' : ''}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
