import type { GroupDealer, GroupMonth, GroupWaiting } from '../api/groupWire';

/** Values for tests; each differs from an empty one only in what the test names. */
export function groupMonth(given: Partial<GroupMonth> = {}): GroupMonth {
  return {
    terms: 0,
    won: 0,
    lost: 0,
    withdrawn: 0,
    open: 0,
    premiumWon: 0,
    contacted: 0,
    reached: 0,
    ...given,
  };
}

export const nothingWaits: GroupWaiting = {
  openCalls: 0,
  lateCalls: 0,
  raisedCalls: 0,
  overdueTexts: 0,
  openActions: 0,
  ownerlessActions: 0,
  lateActions: 0,
};

export function groupDealer(
  code: string,
  now: Partial<GroupMonth> = {},
  waiting: Partial<GroupWaiting> = {},
): GroupDealer {
  return {
    dealer: { code, name: `${code} 店` },
    phase: 'active',
    now: groupMonth(now),
    before: groupMonth(),
    waiting: { ...nothingWaits, ...waiting },
  };
}
