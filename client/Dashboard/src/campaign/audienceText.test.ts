import { describe, expect, it } from 'vitest';
import { timesOf } from '../format/times';
import { en } from '../i18n/en';
import { fill } from '../i18n/translate';
import { wordOf } from '../i18n/words';
import type { Audience } from '../api/campaignWire';
import { audienceText } from './audienceText';

function describeAudience(audience: Audience): string {
  const texts = {
    language: 'en' as const,
    t: (key: keyof typeof en, values?: Record<string, string | number>) => fill(en[key], values),
    word: (list: Parameters<typeof wordOf>[0], name: string | undefined) => wordOf(list, name, 'en'),
  };
  return audienceText(audience, texts, timesOf('en', 'Asia/Shanghai'));
}

describe('audienceText', () => {
  it('says that everybody is meant', () => {
    expect(describeAudience({})).toBe('All dealers · any expiry · all lines');
    expect(describeAudience({ dealers: [], lines: [] })).toBe('All dealers · any expiry · all lines');
  });

  it('names few dealers and counts many', () => {
    expect(describeAudience({ dealers: ['SH001', 'SH002'] })).toContain('SH001, SH002');
    expect(describeAudience({ dealers: ['A', 'B', 'C', 'D'] })).toContain('4 dealers');
  });

  it('says which days and lines', () => {
    const audience = { expiryFrom: '2026-01-01', expiryTo: '2026-03-31', lines: ['compulsory'] };
    expect(describeAudience(audience)).toBe('All dealers · expiry 01 Jan 2026 to 31 Mar 2026 · Compulsory');
    expect(describeAudience({ expiryFrom: '2026-01-01' })).toContain('from 01 Jan 2026');
    expect(describeAudience({ expiryTo: '2026-03-31' })).toContain('to 31 Mar 2026');
  });
});
