import { describe, expect, it } from 'vitest';
import { changed } from './address';

describe('changed', () => {
  it('keeps what is not named', () => {
    expect(changed('?dealer=SH01&month=2026-02', { month: '2026-03' }).toString()).toBe('dealer=SH01&month=2026-03');
  });

  it('takes away a name and keeps an empty one', () => {
    const after = changed('?enrolled=2026-01-01&expiry=2026-02-24', { enrolled: null, expiry: '' });
    expect(after.toString()).toBe('expiry=');
  });
});
