import { describe, expect, it } from 'vitest';
import { ApiError } from './ApiError';

describe('ApiError', () => {
  it('keeps code and both languages of problem details', () => {
    const body = '{"title":"Refused","detail":"It has ended.","detailZh":"已结束。","code":"already-ended"}';
    const error = ApiError.fromBody(409, body);
    expect([error.status, error.code, error.detail]).toEqual([
      409,
      'already-ended',
      { en: 'It has ended.', zh: '已结束。' },
    ]);
  });

  it('survives a body that is no JSON', () => {
    const error = ApiError.fromBody(502, '<html>Bad gateway</html>');
    expect([error.code, error.detail]).toEqual(['http-502', undefined]);
  });

  it('uses the title when there is no detail', () => {
    expect(ApiError.fromBody(404, '{"title":"Not found"}').detail).toEqual({
      en: 'Not found',
      zh: 'Not found',
    });
  });
});
