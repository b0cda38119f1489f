import { describe, expect, it } from 'vitest';
import { createReportKeys } from './calls';

describe('createReportKeys', () => {
  it('gives a repeat the key of the first try, and other words another one', () => {
    const keyOf = createReportKeys();
    const first = keyOf(7, { epoch: 2, disposition: 'busy' });
    expect(keyOf(7, { epoch: 2, disposition: 'busy' })).toBe(first);
    expect(keyOf(7, { epoch: 2, disposition: 'no-answer' })).not.toBe(first);
    expect(keyOf(8, { epoch: 2, disposition: 'no-answer' })).not.toBe(first);
  });
});
