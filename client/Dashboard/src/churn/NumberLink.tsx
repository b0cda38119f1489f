import { Button } from 'antd';
import { useTexts } from '../i18n/Texts';
import type { TermsFilter } from './queries';
import { useOpenTerms } from './TermsDrawer';

interface NumberLinkProps {
  value: number;
  /** What the terms are, for the title of their list. */
  title: string;
  filter: TermsFilter;
  testId?: string;
}

/** A number that opens the terms behind it; none lie behind 0. */
export function NumberLink({ value, title, filter, testId }: NumberLinkProps) {
  const { numbers, t } = useTexts();
  const open = useOpenTerms();
  const shown = numbers.count(value);
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
      aria-label={t('churn.showTerms', { title, count: shown })}
      onClick={() => open(title, filter)}
    >
      {shown}
    </Button>
  );
}
