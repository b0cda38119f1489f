import type { Segment } from '../api/campaignWire';
import type { Texts } from '../i18n/Texts';

type Words = Pick<Texts, 't' | 'word' | 'language' | 'numbers'>;

/** A segment in one line, a part for each condition; empty for everybody. */
export function segmentText(segment: Segment | undefined, { t, word, language, numbers }: Words): string {
  if (!segment) return '';
  const list = (values: string[] | undefined) => values?.join(language === 'zh' ? '、' : ', ');
  const years = between(segment.carYearsFrom, segment.carYearsTo, numbers.count);
  const within = segment.lostWithinYears;
  const parts: [string, string | undefined][] = [
    ['tier', list(segment.tiers)],
    ['cohort', list(segment.cohorts?.map((cohort) => word('cohort', cohort)))],
    ['insurer', list(segment.insurers)],
    ['agent', list(segment.agents)],
    ['car-age', years && t('segment.years', { years })],
    ['lost-reason', list(segment.lostReasons)],
    ['lost-before', within === undefined ? undefined : t('segment.within', { years: within })],
    ['premium', between(segment.premiumFrom, segment.premiumTo, numbers.money)],
    ['loan', segment.loan === undefined ? undefined : t(segment.loan ? 'segment.yes' : 'segment.no')],
  ];
  return parts
    .filter(([, value]) => value)
    .map(([condition, value]) => `${word('segment', condition)}: ${value}`)
    .join(' · ');
}

function between(from: number | undefined, to: number | undefined, write: (value: number) => string) {
  if (from === undefined) return to === undefined ? undefined : `≤ ${write(to)}`;
  return to === undefined ? `≥ ${write(from)}` : `${write(from)}–${write(to)}`;
}
