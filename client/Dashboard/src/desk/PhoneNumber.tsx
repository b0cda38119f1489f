import { Typography } from 'antd';

interface PhoneNumberProps {
  label: string;
  number: string | undefined;
  testId: string;
}

/** A number to be dialled: large, in groups as people read it out, to be clicked or copied. */
export function PhoneNumber({ label, number, testId }: PhoneNumberProps) {
  if (!number) return null;
  return (
    <div className="call-phone">
      <span className="muted">{label}</span>
      <a href={`tel:${number}`} data-testid={testId}>
        {number.replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3')}
      </a>
      <Typography.Text copyable={{ text: number }} />
    </div>
  );
}
