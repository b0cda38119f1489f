import { describe, expect, it } from 'vitest';
import { backoffMs } from './backoff';

describe('backoffMs', () => {
  it('doubles up to half a minute', () => {
    expect([0, 1, 2, 3, 4, 50].map((attempt) => backoffMs(attempt, 2000, () => 1))).toEqual([
      2000, 4000, 8000, 16000, 30000, 30000,
    ]);
  });

  it('never waits less than half of the full time', () => {
    expect(backoffMs(1, 2000, () => 0)).toBe(2000);
  });
});
