import type { AccessKey, KeyAsk, RoleName } from '../../api/settingsWire';

export type KeyState = 'works' | 'expired' | 'revoked';

/** Keys live by the real clock, also while a rehearsal runs; `now` is in milliseconds. */
export function stateOf(key: AccessKey, now: number): KeyState {
  if (key.revokedAt) return 'revoked';
  return key.expiresAt && Date.parse(key.expiresAt) <= now ? 'expired' : 'works';
}

/** Working keys first, each group newest first. */
export function inOrder(keys: readonly AccessKey[], now: number): AccessKey[] {
  const rank = (key: AccessKey) => (stateOf(key, now) === 'works' ? 0 : 1);
  return [...keys].sort((one, other) => rank(one) - rank(other) || other.id - one.id);
}

/** Whether a role sees all dealers, may see all or some, or needs some. */
export function dealersOf(role: RoleName): 'all' | 'may' | 'must' {
  if (role === 'admin') return 'all';
  return role === 'manager' || role === 'agent' ? 'must' : 'may';
}

/** When a key is to end: never, after so many days, or after a day. */
export type KeyEnd = 'never' | 30 | 90 | 365 | 'day';

export interface KeyFields {
  name: string;
  role: RoleName;
  dealers: string[];
  end: KeyEnd;
  /** The last day on which it works, `yyyy-MM-dd`, by this computer. */
  lastDay: string;
}

const msADay = 86_400_000;

/** When the key stops working; undefined for never, null when the day is not readable or has passed. */
export function expiryOf({ end, lastDay }: KeyFields, now: number): string | undefined | null {
  if (end === 'never') return undefined;
  if (end !== 'day') return new Date(now + end * msADay).toISOString();
  const last = new Date(`${lastDay}T00:00:00`);
  if (Number.isNaN(last.getTime())) return null;
  last.setDate(last.getDate() + 1);
  return last.getTime() > now ? last.toISOString() : null;
}

export type KeyFault = 'keys.nameNeeded' | 'keys.dealersNeeded' | 'keys.dayPassed';

/** What is asked of the silo, or what still has to be said. */
export function askOf(fields: KeyFields, now: number): { ask: KeyAsk } | { faults: Partial<Record<string, KeyFault>> } {
  const faults: Partial<Record<string, KeyFault>> = {};
  const name = fields.name.trim();
  const dealers = dealersOf(fields.role) === 'all' ? [] : fields.dealers;
  const expiresAt = expiryOf(fields, now);
  if (!name) faults['name'] = 'keys.nameNeeded';
  if (dealersOf(fields.role) === 'must' && dealers.length === 0) faults['dealers'] = 'keys.dealersNeeded';
  if (expiresAt === null) faults['expiresAt'] = 'keys.dayPassed';
  if (Object.keys(faults).length > 0 || expiresAt === null) return { faults };
  return {
    ask: { name, role: fields.role, ...(dealers.length > 0 && { dealers }), ...(expiresAt && { expiresAt }) },
  };
}

/** Whether a token is that of a key: it carries the part that may be shown. */
export function isTokenOf(token: string | null, key: AccessKey): boolean {
  return token?.startsWith(`ce_${key.prefix}_`) ?? false;
}
