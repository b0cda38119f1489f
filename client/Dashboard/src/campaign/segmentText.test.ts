import { describe, expect, it } from 'vitest';
import type { Segment } from '../api/campaignWire';
import { numbersOf } from '../format/numbers';
import { en } from '../i18n/en';
import { fill } from '../i18n/translate';
import { wordOf } from '../i18n/words';
import { segmentText } from './segmentText';

const describeSegment = (segment: Segment | undefined) =>
  segmentText(segment, {
    language: 'en',
    numbers: numbersOf('en'),
    t: (key, values) => fill(en[key], values),
    word: (list, name) => wordOf(list, name, 'en'),
  });

describe('segmentText', () => {
  it('says nothing of everybody', () => {
    expect(describeSegment(undefined)).toBe('');
    expect(describeSegment({})).toBe('');
  });

  it('names each condition with its values', () => {
    const segment = { tiers: ['A', 'B'], cohorts: ['gap'], carYearsFrom: 3, carYearsTo: 9, loan: false };
    expect(describeSegment(segment)).toBe(
      'Tier: A, B · History of the car: Gap-to-renewal · Age of the car: 3–9 years · Loan: no',
    );
  });

  it('writes an open end as a bound, and zero as a number', () => {
    expect(describeSegment({ carYearsFrom: 0 })).toBe('Age of the car: ≥ 0 years');
    expect(describeSegment({ premiumTo: 8000 })).toBe('Premium: ≤ ¥8,000');
    expect(describeSegment({ lostWithinYears: 2 })).toContain('at most 2 years before');
  });
});
