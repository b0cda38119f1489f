import { useTexts } from '../i18n/Texts';
import type { TermsFilter } from './queries';
import { NumberButton } from './NumberButton';
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
  return (
    <NumberButton
      value={value}
      label={t('churn.showTerms', { title, count: numbers.count(value) })}
      testId={testId}
      onOpen={() => open(title, filter)}
    />
  );
}
