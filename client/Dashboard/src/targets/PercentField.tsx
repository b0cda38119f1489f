import { AmountField } from './AmountField';
import { fromPercent, toPercent } from './plan/inputs';

interface PercentFieldProps {
  id: string;
  label: string;
  hint?: string;
  fault?: string | undefined;
  value: number | undefined;
  onChange: (share: number | undefined) => void;
}

/** A share that is typed in per cent. */
export function PercentField({ value, onChange, ...field }: PercentFieldProps) {
  return (
    <AmountField
      {...field}
      unit="%"
      value={value === undefined ? undefined : toPercent(value)}
      onChange={(percent) => onChange(percent === undefined ? undefined : fromPercent(percent))}
    />
  );
}
