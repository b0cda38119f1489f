import { describe, expect, it } from 'vitest';
import { en } from '../i18n/en';
import { fill } from '../i18n/translate';
import { pointsText } from './pointsText';

const row = { treated: 70, treatedWon: 56, heldOut: 80, heldOutWon: 48, verdict: 'helps' as const };
const t = (key: keyof typeof en, values?: Record<string, string | number>) => fill(en[key], values);

describe('pointsText', () => {
  it('writes points with their signs and the interval', () => {
    const better = { ...row, difference: 0.2, low: 0.0524, high: 0.3339 };
    const even = { ...row, difference: -0.0001, low: -0.1, high: 0.1 };
    expect(pointsText(better, { t })).toBe('+20.0 points (+5.2 to +33.4)');
    expect(pointsText(even, { t })).toBe('0.0 points (-10.0 to +10.0)');
  });

  it('writes a dash where nothing can be compared', () => {
    expect(pointsText({ ...row, heldOut: 0 }, { t })).toBe('–');
  });
});
