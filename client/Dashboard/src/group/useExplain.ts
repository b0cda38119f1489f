import { useTexts } from '../i18n/Texts';

/** What a number of the glossary means, and what it is measured against, in one text. */
export function useExplain(): (metric: string) => string {
  const { t, define, against } = useTexts();
  return (metric) => t('group.explained', { meaning: define('metric', metric), against: against(metric) });
}
