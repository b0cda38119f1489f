import { useTexts } from '../i18n/Texts';
import { Hint } from '../states/Section';

/** A metric's word, with its definition and denominator of the glossary behind it. */
export function Explained({ metric }: { metric: 'attainment' | 'gap' }) {
  const { t, word, define, against } = useTexts();
  return (
    <>
      {word('metric', metric)}
      <Hint text={`${define('metric', metric)} ${t('targets.against', { what: against(metric) })}`} />
    </>
  );
}
