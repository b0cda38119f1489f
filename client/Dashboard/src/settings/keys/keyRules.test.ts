import { describe, expect, it } from 'vitest';
import type { AccessKey } from '../../api/settingsWire';
import { askOf, dealersOf, expiryOf, inOrder, isTokenOf, stateOf, type KeyFields } from './keyRules';

const now = Date.parse('2026-03-02T00:00:00Z');
const key = (id: number, more: Partial<AccessKey> = {}): AccessKey => ({
  id,
  name: `key ${id}`,
  role: 'operator',
  prefix: 'ab12cd34',
  createdAt: '2026-01-01T00:00:00Z',
  createdBy: 'first',
  ...more,
});
const fields: KeyFields = { name: ' front desk ', role: 'manager', dealers: ['SH001'], end: 'never', lastDay: '' };

describe('stateOf', () => {
  it('is revoked whatever its end, and ends at its instant', () => {
    expect(stateOf(key(1), now)).toBe('works');
    expect(stateOf(key(1, { expiresAt: '2026-03-02T00:00:00Z' }), now)).toBe('expired');
    expect(stateOf(key(1, { expiresAt: '2026-03-02T00:00:01Z' }), now)).toBe('works');
    expect(stateOf(key(1, { revokedAt: '2026-02-01T00:00:00Z', expiresAt: '2027-01-01T00:00:00Z' }), now)).toBe(
      'revoked',
    );
  });

  it('puts working keys first, the newest of each kind before', () => {
    const keys = [key(1), key(2, { revokedAt: '2026-02-01T00:00:00Z' }), key(3)];
    expect(inOrder(keys, now).map(({ id }) => id)).toEqual([3, 1, 2]);
  });
});

describe('dealersOf', () => {
  it('lets an administrator see all, and asks store staff for theirs', () => {
    expect((['admin', 'operator', 'manager', 'agent', 'integrator'] as const).map(dealersOf)).toEqual([
      'all',
      'may',
      'must',
      'must',
      'may',
    ]);
  });
});

describe('askOf', () => {
  it('sends only what was said', () => {
    expect(askOf(fields, now)).toEqual({ ask: { name: 'front desk', role: 'manager', dealers: ['SH001'] } });
    expect(askOf({ ...fields, role: 'admin' }, now)).toEqual({ ask: { name: 'front desk', role: 'admin' } });
    expect(askOf({ ...fields, role: 'operator', dealers: [], end: 30 }, now)).toEqual({
      ask: { name: 'front desk', role: 'operator', expiresAt: '2026-04-01T00:00:00.000Z' },
    });
  });

  it('says what is missing, field by field', () => {
    expect(askOf({ ...fields, name: ' ', dealers: [], end: 'day', lastDay: '2026-02-01' }, now)).toEqual({
      faults: { name: 'keys.nameNeeded', dealers: 'keys.dealersNeeded', expiresAt: 'keys.dayPassed' },
    });
  });
});

describe('expiryOf', () => {
  it('lets a key work through its last day', () => {
    const end = expiryOf({ ...fields, end: 'day', lastDay: '2026-03-05' }, now);
    expect(new Date(end ?? '').getTime()).toBe(new Date('2026-03-06T00:00:00').getTime());
    expect(expiryOf({ ...fields, end: 'day', lastDay: '' }, now)).toBeNull();
    expect(expiryOf(fields, now)).toBeUndefined();
  });
});

describe('isTokenOf', () => {
  it('knows a token by the part that may be shown', () => {
    expect(isTokenOf('ce_ab12cd34_secret', key(1))).toBe(true);
    expect(isTokenOf('ce_ffffffff_ab12cd34', key(1))).toBe(false);
    expect(isTokenOf(null, key(1))).toBe(false);
  });
});
