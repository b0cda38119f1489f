import { describe, expect, it } from 'vitest';
import { barOf, rungsOf, rungsText } from './ladder';

const rungs = [0.6, 0.8, 1, 1.2];

describe('barOf', () => {
  it('fills as far as the target is attained and marks what is reached and next', () => {
    const { filled, marks } = barOf({ rungs, reached: 0.6, next: 0.8, away: 3 }, 0.7);
    expect(filled).toBeCloseTo(0.7 / 1.248);
    expect(marks.map(({ isReached }) => isReached)).toEqual([true, false, false, false]);
    expect(marks.filter(({ isNext }) => isNext).map(({ rung }) => rung)).toEqual([0.8]);
    expect(marks.every(({ at }) => at > 0 && at < 1)).toBe(true);
  });

  it('stays within its bounds beyond the highest rung', () => {
    const { filled, marks } = barOf({ rungs, reached: 1.2 }, 2);
    expect(filled).toBeLessThan(1);
    expect(marks.every(({ isReached }) => isReached)).toBe(true);
  });
});

describe('rungsOf', () => {
  it('reads what it wrote, and what people write', () => {
    expect(rungsOf(rungsText([0.6, 0.855, 1]))).toEqual([0.6, 0.855, 1]);
    expect(rungsOf('60%，100')).toEqual([0.6, 1]);
    expect([rungsOf(''), rungsOf('60, x')]).toEqual([undefined, undefined]);
  });
});
