import { describe, expect, it } from 'vitest';
import type { ReasonGroup } from '../api/churnWire';
import { reasonRows } from './reasonRows';

const words = { en: 'x', zh: '某' };
const competitor: ReasonGroup = {
  code: 'competitor',
  name: words,
  answer: words,
  terms: 8,
  before: 4,
  share: 0.8,
  reasons: [
    { code: 'telesales', name: words, terms: 5, before: 0 },
    { code: 'referral', name: words, terms: 3, before: 4 },
  ],
};
const price: ReasonGroup = { ...competitor, code: 'price', terms: 2, share: 0.2, reasons: [] };

describe('reasonRows', () => {
  it('puts reasons under their group with shares of all', () => {
    const [row] = reasonRows([competitor, price], 'lost');
    expect(row?.filter).toEqual({ end: 'lost', group: 'competitor' });
    expect(row?.children?.map(({ share, filter }) => [share, filter.reason])).toEqual([
      [0.5, 'telesales'],
      [0.3, 'referral'],
    ]);
  });

  it('has no share of nothing', () => {
    const [row] = reasonRows([{ ...competitor, terms: 0 }], 'lost');
    expect(row?.children?.[0]?.share).toBeUndefined();
  });
});
