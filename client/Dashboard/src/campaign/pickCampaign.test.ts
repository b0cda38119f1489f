import { describe, expect, it } from 'vitest';
import type { Campaign, CampaignPhase } from '../api/campaignWire';
import { progress } from '../live/progressSamples';
import { pickCampaign } from './pickCampaign';

function campaign(id: number, phase: CampaignPhase, createdAt: string): Campaign {
  return {
    id,
    name: `Campaign ${id}`,
    phase,
    playbook: { name: 'bdc-90', version: 1 },
    audience: {},
  holdout: 0,
    createdAt,
    progress: progress(),
  };
}

const list = [
  campaign(1, 'running', '2026-01-01T00:00:00Z'),
  campaign(2, 'running', '2026-02-01T00:00:00Z'),
  campaign(3, 'draft', '2026-03-01T00:00:00Z'),
];

describe('pickCampaign', () => {
  it('takes the newest running campaign by default', () => {
    expect(pickCampaign(list, undefined)?.id).toBe(2);
  });

  it('takes the newest of all when none is running', () => {
    expect(
      pickCampaign(
        [campaign(1, 'ended', '2026-01-01T00:00:00Z'), campaign(3, 'draft', '2026-03-01T00:00:00Z')],
        undefined,
      )?.id,
    ).toBe(3);
  });

  it('stays with what is shown, even when it no longer runs', () => {
    expect(pickCampaign(list, undefined, 3)?.id).toBe(3);
    expect(pickCampaign(list, undefined, 9)?.id).toBe(2);
    expect(pickCampaign(list, 1, 3)?.id).toBe(1);
  });

  it('takes the one asked for, and nothing instead of it', () => {
    expect(pickCampaign(list, 3)?.id).toBe(3);
    expect(pickCampaign(list, 9)).toBeUndefined();
    expect(pickCampaign([], undefined)).toBeUndefined();
  });
});
