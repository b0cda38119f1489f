import type { CapChannel, ContactCap } from '../../api/settingsWire';

/** The bounds that the silo sets. */
export const mostDays = 60;
export const mostContacts = 100;

/** What the engine is delivered with: the strictest of law and providers. Source: D-7, D-11. */
export const safeCaps: readonly ContactCap[] = [
  { channel: 'sms', days: 1, most: 1 },
  { channel: 'sms', days: 7, most: 2 },
  { channel: 'call', days: 1, most: 2 },
  { channel: 'call', days: 7, most: 4 },
];

export type CapStanding = 'safe' | 'stricter' | 'looser' | 'own';

/** The delivered cap of the same channel and span. */
export function safeOf({ channel, days }: Pick<ContactCap, 'channel' | 'days'>): ContactCap | undefined {
  return safeCaps.find((cap) => cap.channel === channel && cap.days === days);
}

export function standingOf(cap: ContactCap): CapStanding {
  const safe = safeOf(cap);
  if (!safe) return 'own';
  if (cap.most === safe.most) return 'safe';
  return cap.most < safe.most ? 'stricter' : 'looser';
}

/** The delivered caps that are missing or looser now. */
export function toRestore(caps: readonly ContactCap[]): ContactCap[] {
  return safeCaps.filter((safe) => {
    const now = caps.find((cap) => isSameSpan(cap, safe));
    return !now || now.most > safe.most;
  });
}

export function isSameSpan(one: ContactCap, other: ContactCap): boolean {
  return one.channel === other.channel && one.days === other.days;
}

/** Texts before calls, short spans before long ones. */
export function inOrder(caps: readonly ContactCap[]): ContactCap[] {
  const rank: Record<CapChannel, number> = { sms: 0, call: 1 };
  return [...caps].sort((one, other) => rank[one.channel] - rank[other.channel] || one.days - other.days);
}

/** The sentence that says what a cap means; of one day it says so. */
export function meaningOf({ channel, days }: ContactCap) {
  return days === 1 ? (`caps.meansDay.${channel}` as const) : (`caps.means.${channel}` as const);
}
