import { Input } from 'antd';
import { useId } from 'react';

interface DayFieldProps {
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  value: string;
  min?: string;
  max?: string;
  onChange: (day: string) => void;
  testId: string;
}

/** A day, chosen with the browser's own calendar, which phones and keyboards know. */
export function DayField({ label, hint, fault, value, min, max, onChange, testId }: DayFieldProps) {
  const id = useId();
  const said = fault ?? hint;
  return (
    <div className="day-field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type="date"
        value={value}
        min={min}
        max={max}
        status={fault ? 'error' : ''}
        aria-invalid={Boolean(fault)}
        aria-describedby={said ? `${id}-said` : undefined}
        data-testid={testId}
        onChange={(event) => onChange(event.target.value)}
      />
      {said && (
        <span id={`${id}-said`} className={fault ? 'bad' : 'muted'}>
          {said}
        </span>
      )}
    </div>
  );
}
