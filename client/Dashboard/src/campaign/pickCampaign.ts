import type { Campaign } from '../api/campaignWire';

/**
 * The campaign asked for; without one the newest running, else the newest of all. What the page already shows
 * stays: it must not jump to another campaign because somebody paused this one.
 */
export function pickCampaign(
  campaigns: readonly Campaign[],
  asked: number | undefined,
  shown?: number,
): Campaign | undefined {
  if (asked !== undefined) return campaigns.find((campaign) => campaign.id === asked);
  const stays = campaigns.find((campaign) => campaign.id === shown);
  if (stays) return stays;
  const newestFirst = byNewest(campaigns);
  return newestFirst.find((campaign) => campaign.phase === 'running') ?? newestFirst[0];
}

export function byNewest(campaigns: readonly Campaign[]): Campaign[] {
  return [...campaigns].sort(
    (left, right) => right.createdAt.localeCompare(left.createdAt) || right.id - left.id,
  );
}
