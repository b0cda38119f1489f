import { describe, expect, it } from 'vitest';
import { followed } from './runningMonth';

const loaded = {
  terms: 20, won: 4, lost: 2, withdrawn: 0, open: 14, premiumWon: 12_000, renewals: 10, attainment: 0.4, gap: 6,
  contacted: 9,
};
const live = { month: '2026-01-01', terms: 20, won: 5, lost: 2, withdrawn: 1, premiumWon: 15_000, renewals: 8 };

describe('followed', () => {
  it('moves on with what ended and is measured by the target that was loaded', () =>
    expect(followed(loaded, live)).toEqual({
      terms: 20, won: 5, lost: 2, withdrawn: 1, open: 12, premiumWon: 15_000, renewals: 10, attainment: 0.5, gap: 5,
      contacted: 9,
    }));
  it('never goes backwards when the stream is behind what was loaded', () => {
    expect(followed(loaded, { ...live, won: 3, withdrawn: 0 })).toBe(loaded);
    expect(followed(loaded, { ...live, won: 4, withdrawn: 0 })).toBe(loaded);
  });
});
