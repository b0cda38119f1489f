import type { UpliftRow } from '../api/campaignWire';
import type { Texts } from '../i18n/Texts';

/** A difference in points with its interval; a dash while a group is empty. */
export function pointsText({ difference, low, high }: UpliftRow, { t }: Pick<Texts, 't'>): string {
  if (difference === undefined || low === undefined || high === undefined) return '–';
  return t('uplift.points', { points: signed(difference), low: signed(low), high: signed(high) });
}

function signed(part: number): string {
  const points = (part * 100).toFixed(1);
  return part > 0 && points !== '0.0' ? `+${points}` : points.replace(/^-0\.0$/, '0.0');
}
