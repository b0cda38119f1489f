import { describe, expect, it } from 'vitest';
import { ApiError } from '../api/ApiError';
import { fieldFaults } from './fieldFaults';

const body = JSON.stringify({
  code: 'fields-invalid',
  errors: { name: ['is required / 必填', 'must be a / or b / 须为 a / 或 b'], role: ['must be one of: x'] },
});

describe('fieldFaults', () => {
  it('gives each field its sentences in one language', () => {
    const error = ApiError.fromBody(400, body);
    expect(fieldFaults(error, 'en')).toEqual({
      name: 'is required; must be a / or b',
      role: 'must be one of: x',
    });
    expect(fieldFaults(error, 'zh')['name']).toBe('必填; 须为 a / 或 b');
  });

  it('has nothing to say of other errors', () => {
    expect(fieldFaults(ApiError.unreachable(), 'en')).toEqual({});
    expect(fieldFaults(new Error('x'), 'en')).toEqual({});
  });
});
