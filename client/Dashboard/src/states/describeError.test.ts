import { describe, expect, it } from 'vitest';
import { ApiError } from '../api/ApiError';
import type { Bilingual } from '../api/wire';
import { zh } from '../i18n/zh';
import { fill } from '../i18n/translate';
import { describeError } from './describeError';

const chinese = {
  t: (key: keyof typeof zh, values?: Record<string, string | number>) => fill(zh[key], values),
  pick: (text: Bilingual | undefined) => text?.zh,
};

describe('describeError', () => {
  it.each([
    [0, 'unreachable'],
    [403, 'forbidden'],
    [404, 'notFound'],
    [409, 'other'],
    [500, 'other'],
  ] as const)('tells apart status %i', (status, kind) => {
    expect(describeError(new ApiError(status, 'x'), chinese).kind).toBe(kind);
  });

  it('repeats what the silo said, in the reader’s language, with the code to report', () => {
    const words = describeError(
      new ApiError(409, 'already-ended', { en: 'It ended.', zh: '活动已结束。' }),
      chinese,
    );
    expect(words.hint).toContain('活动已结束。');
    expect(words.hint).toContain('already-ended');
  });

  it('describes a fault of the page itself', () => {
    expect(describeError(new Error('boom'), chinese).hint).toContain('boom');
  });
});
