import { Input } from 'antd';
import { Field } from '../../settings/Field';

interface MonthFieldProps {
  id: string;
  label: string;
  hint?: string;
  fault: string | undefined;
  /** As `yyyy-MM`; empty for none. */
  value: string;
  onChange: (month: string) => void;
}

/** A month; where the browser knows no such field it is typed as 2026-03. */
export function MonthField({ id, label, hint, fault, value, onChange }: MonthFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} fault={fault}>
      <Input
        id={id}
        data-testid={id}
        type="month"
        placeholder="2026-03"
        value={value}
        status={fault ? 'error' : ''}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
