import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Campaign, Preview } from '../api/campaignWire';
import { apiAddress, get, getAll } from '../api/client';
import type { DayTouches, DealerProgress, Progress } from '../api/wire';
import { useProgress, useProgressStore } from '../live/Live';
import { useCaller } from '../session/queries';
import { mayOperate } from '../session/roles';
import { noProgress } from '../progress/sums';
import type { StampedMap } from '../live/progressState';

/**
 * Phases are not part of the live stream, so the list is asked again now and then, and often while an
 * order runs.
 */
function nextAsk(campaigns: Campaign[] | undefined): number {
  return campaigns?.some((campaign) => campaign.order && !campaign.order.finished) ? 2000 : 15_000;
}

export function useCampaigns() {
  const store = useProgressStore();
  return useQuery<Campaign[]>({
    queryKey: ['campaigns'],
    refetchInterval: (query) => nextAsk(query.state.data),
    queryFn: async ({ signal }) => {
      const asOf = store.current().version;
      const items = await getAll<Campaign>('/campaigns', signal);
      store.seed({ kind: 'campaigns', asOf, items });
      return items;
    },
  });
}

/** A draft's launch, counted beforehand. */
export function usePreview({ id, phase }: Campaign) {
  const role = useCaller().data?.role;
  return useQuery({
    queryKey: ['preview', id],
    enabled: phase === 'draft' && mayOperate(role),
    queryFn: ({ signal }) => get<Preview>(apiAddress(`/campaigns/${id}/preview`), signal),
  });
}

export function useCampaignProgress(campaign: Campaign): Progress {
  return useProgress((state) => state.campaigns.get(campaign.id)?.value) ?? campaign.progress ?? noProgress;
}

export function useDealerRows(campaign: number) {
  const store = useProgressStore();
  const query = useQuery({
    queryKey: ['campaign-dealers', campaign],
    queryFn: async ({ signal }) => {
      const asOf = store.current().version;
      const { items } = await get<{ items: DealerProgress[] }>(
        apiAddress(`/campaigns/${campaign}/dealers`),
        signal,
      );
      store.seed({ kind: 'dealers', asOf, campaign, items });
      return items;
    },
  });
  const rows = useValues(useProgress((state) => state.dealers.get(campaign)));
  // Until the answer is here the stream may know a few dealers only; a table of those would look like the
  // whole.
  return { ...query, rows: query.data && (rows ?? query.data) };
}

/** Days of the whole campaign, moving by the live stream. */
export function useCampaignDays(campaign: number, enabled: boolean) {
  const store = useProgressStore();
  const query = useQuery({
    queryKey: ['campaign-days', campaign],
    enabled,
    queryFn: async ({ signal }) => {
      const asOf = store.current().version;
      const items = await getDays(campaign, undefined, signal);
      store.seed({ kind: 'days', asOf, campaign, items });
      return items;
    },
  });
  const days = useValues(useProgress((state) => state.days.get(campaign)));
  return { ...query, days: query.data && (days ?? query.data) };
}

/** Days of one dealer; the stream carries sums over all dealers only, so these are asked for. */
export function useDealerDays(campaign: number, dealer: string | undefined) {
  const query = useQuery({
    queryKey: ['dealer', campaign, dealer, 'days'],
    enabled: dealer !== undefined,
    queryFn: ({ signal }) => getDays(campaign, dealer, signal),
  });
  return { ...query, days: query.data };
}

async function getDays(
  campaign: number,
  dealer: string | undefined,
  signal: AbortSignal,
): Promise<DayTouches[]> {
  return (await get<{ items: DayTouches[] }>(apiAddress(`/campaigns/${campaign}/days`, { dealer }), signal))
    .items;
}

function useValues<T>(map: StampedMap<string, T> | undefined): T[] | undefined {
  return useMemo(() => map && [...map.values()].map((entry) => entry.value), [map]);
}
