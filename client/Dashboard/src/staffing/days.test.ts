import { describe, expect, it } from 'vitest';
import { daysOf } from './days';

describe('daysOf', () => {
  it('reads days apart by blanks and commas of both scripts', () =>
    expect(daysOf('2026-05-06, 2026-05-07，2026-05-08')).toEqual({
      days: ['2026-05-06', '2026-05-07', '2026-05-08'],
    }));

  it('names the first that is no day', () => {
    expect(daysOf('2026-02-30').bad).toBe('2026-02-30');
    expect(daysOf('May 6').bad).toBe('May');
    expect(daysOf('')).toEqual({ days: [] });
  });
});
