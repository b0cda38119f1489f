import type { ChannelName } from '../../api/wire';
import type { ActionName } from './actions';

/** What an action has to be told beside its name, as far as it has been typed. */
export interface Fields {
  premium?: number | null;
  reason?: string;
  /** All channels when absent. */
  channel?: ChannelName;
}

/** Why people decide against renewing here; what the silo's reports count by. */
export const lossReasons = [
  'price',
  'service',
  'bought-elsewhere',
  'telesales',
  'referral',
  'too-early',
  'undecided',
  'no-response',
] as const;

/** Why a term is no renewal case any more. */
export const withdrawalReasons = ['sold', 'scrapped', 'transferred', 'invalid'] as const;

/** Yuan; what the silo takes at most. */
export const mostPremium = 1_000_000_000;

export function reasonsOf(action: ActionName): readonly string[] {
  if (action === 'lost') return lossReasons;
  return action === 'withdraw' ? withdrawalReasons : [];
}

/** The field that is still missing; undefined when the action can be sent. */
export function missing(action: ActionName, { premium, reason }: Fields): 'premium' | 'reason' | undefined {
  if (action === 'renewed') return isPremium(premium) ? undefined : 'premium';
  return reasonsOf(action).length > 0 && !reasonsOf(action).includes(reason ?? '') ? 'reason' : undefined;
}

/** What is sent to the silo. */
export function commandOf(action: ActionName, { premium, reason, channel }: Fields): Record<string, unknown> {
  return {
    command: action,
    ...(action === 'renewed' ? { premium } : {}),
    ...(reasonsOf(action).length > 0 ? { reason } : {}),
    ...((action === 'opt-out' || action === 'consent') && channel ? { channel } : {}),
  };
}

/** Yuan with at most two decimals. */
function isPremium(premium: number | null | undefined): premium is number {
  return (
    typeof premium === 'number' &&
    premium >= 0 &&
    premium <= mostPremium &&
    Number(premium.toFixed(2)) === premium
  );
}
