import type { AccessKey, ContactCap, NewKey } from '../src/api/settingsWire';
import { dealers } from './world';

const made = { createdAt: '2026-01-02T02:00:00Z', createdBy: 'first' };

export const keys: AccessKey[] = [
  { id: 1, name: 'first', role: 'admin', prefix: 'dcd6a729', ...made },
  { id: 2, name: 'SH001 前台', role: 'agent', prefix: 'a1b2c3d4', dealers: ['SH001'], ...made },
  { id: 3, name: 'CRM', role: 'integrator', prefix: 'ffeeddcc', revokedAt: '2026-01-03T02:00:00Z', ...made },
];

export const caps: ContactCap[] = [
  { channel: 'sms', days: 1, most: 1 },
  { channel: 'sms', days: 7, most: 5 },
  { channel: 'call', days: 1, most: 2 },
];

export function newKey(): NewKey {
  const key: AccessKey = { id: keys.length + 1, name: 'new', role: 'operator', prefix: '0badcafe', ...made };
  keys.push(key);
  return { key, token: 'ce_0badcafe_made-up' };
}

export function revoked(id: number): AccessKey | undefined {
  const key = keys.find((entry) => entry.id === id);
  return key && Object.assign(key, { revokedAt: '2026-01-05T02:00:00Z' });
}

export function rested(code: string | undefined, step: string | undefined) {
  const dealer = dealers.find((entry) => entry.code === code);
  return dealer && Object.assign(dealer, { phase: step === 'suspend' ? 'suspended' : 'active' });
}
