import type { ReactNode } from 'react';

interface FieldProps {
  id: string;
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  children: ReactNode;
}

/** A labelled field of a dialog; what is wrong with it stands in place of its hint. */
export function Field({ id, label, hint, fault, children }: FieldProps) {
  const said = fault ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {said && (
        <span className={fault ? 'bad' : 'muted'} role={fault ? 'alert' : undefined}>
          {said}
        </span>
      )}
    </div>
  );
}
