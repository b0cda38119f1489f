import type { Audience } from '../api/campaignWire';
import type { Times } from '../format/times';
import type { Texts } from '../i18n/Texts';

/** An audience in one line: which dealers, which expiry days, which lines. */
export function audienceText(
  audience: Audience,
  texts: Pick<Texts, 't' | 'word' | 'language'>,
  times: Pick<Times, 'day'>,
): string {
  const { t, word, language } = texts;
  const dealers = audience.dealers?.length ? dealersText(audience.dealers, t) : t('campaign.everyDealer');
  const lines = audience.lines?.length
    ? audience.lines.map((line) => word('line', line)).join(language === 'zh' ? '、' : ', ')
    : t('campaign.everyLine');
  return [dealers, expiryText(audience, t, times), lines].join(' · ');
}

function dealersText(dealers: string[], t: Texts['t']): string {
  return dealers.length <= 3 ? dealers.join(', ') : t('campaign.someDealers', { count: dealers.length });
}

function expiryText({ expiryFrom, expiryTo }: Audience, t: Texts['t'], times: Pick<Times, 'day'>): string {
  const [from, to] = [times.day(expiryFrom), times.day(expiryTo)];
  if (expiryFrom && expiryTo) return t('campaign.expiryBetween', { from, to });
  if (expiryFrom) return t('campaign.expiryFrom', { from });
  return expiryTo ? t('campaign.expiryTo', { to }) : t('campaign.everyExpiry');
}
