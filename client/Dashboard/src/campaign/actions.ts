import type { CampaignAction, CampaignPhase } from '../api/campaignWire';

const allowed: Record<CampaignPhase, readonly CampaignAction[]> = {
  draft: ['launch'],
  running: ['pause', 'end'],
  paused: ['resume', 'end'],
  ended: [],
};

/** What a campaign in this phase can be told; the silo has the last word. */
export function actionsOf(phase: CampaignPhase): readonly CampaignAction[] {
  return allowed[phase] ?? [];
}
