import type { Phasing } from '../../api/targetWire';
import { useTexts } from '../../i18n/Texts';

/** In words, where the weights of the months come from and what the season does to them. */
export function PhasingText({ phasing: { basis, years, lower, higher, by } }: { phasing: Phasing }) {
  const { t, word, numbers, language } = useTexts();
  const list = (values: readonly number[]) => values.join(language === 'zh' ? '、' : ', ');
  const from = { basis: word('weightBasis', basis), years: list(years) };
  return (
    <p className="targets-phasing muted" data-testid="phasing" data-basis={basis}>
      {t(years.length > 0 ? 'targets.basisYears' : 'targets.basis', from)}{' '}
      {by > 0
        ? t('targets.season', { lower: list(lower), higher: list(higher), by: numbers.share(by) })
        : t('targets.noSeason')}
    </p>
  );
}
