import { Button } from 'antd';
import { useTexts } from '../i18n/Texts';

interface NumberButtonProps {
  value: number;
  /** What opening it shows, for those who do not see it. */
  label: string;
  testId: string | undefined;
  onOpen: () => void;
}

/** A number that opens what stands behind it; nothing stands behind 0. */
export function NumberButton({ value, label, testId, onOpen }: NumberButtonProps) {
  const shown = useTexts().numbers.count(value);
  if (value === 0)
    return (
      <span className="number-none" data-testid={testId} data-value={0}>
        {shown}
      </span>
    );
  return (
    <Button
      type="link"
      size="small"
      className="number-link"
      data-testid={testId}
      data-value={value}
      aria-label={label}
      onClick={onOpen}
    >
      {shown}
    </Button>
  );
}
