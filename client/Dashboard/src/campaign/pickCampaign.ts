import type { Campaign } from '../api/campaignWire';

/** The campaign asked for; without one the newest running, else the newest of all. */
export function pickCampaign(campaigns: readonly Campaign[], asked: number | undefined): Campaign | undefined {
  if (asked !== undefined) return campaigns.find((campaign) => campaign.id === asked);
  const newestFirst = byNewest(campaigns);
  return newestFirst.find((campaign) => campaign.phase === 'running') ?? newestFirst[0];
}

export function byNewest(campaigns: readonly Campaign[]): Campaign[] {
  return [...campaigns].sort((left, right) => right.createdAt.localeCompare(left.createdAt) || right.id - left.id);
}
