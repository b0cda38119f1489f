import { InputNumber } from 'antd';
import { Field } from '../settings/Field';

interface AmountFieldProps {
  id: string;
  label: string;
  hint?: string;
  fault?: string | undefined;
  value: number | undefined;
  /** Written behind the number, such as a unit. */
  unit?: string;
  precision?: number;
  onChange: (value: number | undefined) => void;
}

/** A number that may be missing; bounds are the silo's to set. */
export function AmountField({ id, label, hint, fault, value, unit, precision, onChange }: AmountFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} fault={fault}>
      <InputNumber
        id={id}
        className="amount"
        data-testid={id}
        value={value ?? null}
        suffix={unit}
        {...(precision === undefined ? {} : { precision })}
        status={fault ? 'error' : ''}
        onChange={(given) => onChange(given ?? undefined)}
      />
    </Field>
  );
}
