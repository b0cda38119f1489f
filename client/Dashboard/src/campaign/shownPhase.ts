import type { Campaign, CampaignPhase } from '../api/campaignWire';
import type { Progress } from '../api/wire';

/** The phase as people read it; one that runs and takes new terms, but has nothing left to do, is through. */
export type ShownPhase = CampaignPhase | 'through';

export function shownPhase({ phase, order }: Campaign, { terms, phases }: Progress): ShownPhase {
  const ended = phases.won + phases.lost + phases.withdrawn;
  const isThrough = phase === 'running' && (!order || order.finished) && terms > 0 && ended === terms;
  return isThrough ? 'through' : phase;
}
