import { Select } from 'antd';
import { Field } from '../../settings/Field';

interface ListFieldProps {
  id: string;
  label: string;
  hint?: string;
  fault: string | undefined;
  value: string[] | undefined;
  options: { value: string; label: string }[];
  /** Whether words of one's own may be written, as the ledger has them. */
  isOpen?: boolean;
  placeholder: string;
  onChange: (values: string[]) => void;
}

/** Several of a list; none asks for all. */
export function ListField({ id, label, hint, fault, value, isOpen = false, onChange, ...select }: ListFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} fault={fault}>
      <Select<string[]>
        {...select}
        id={id}
        data-testid={id}
        mode={isOpen ? 'tags' : 'multiple'}
        tokenSeparators={[',', '，', '、']}
        showSearch={{ optionFilterProp: 'label' }}
        allowClear
        value={value ?? []}
        status={fault ? 'error' : ''}
        onChange={onChange}
      />
    </Field>
  );
}
