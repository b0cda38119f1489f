import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type QueryKey,
} from '@tanstack/react-query';
import type { Campaign } from '../../api/campaignWire';
import { apiAddress, get, getAll } from '../../api/client';
import type { PolicySummary } from '../../api/policyWire';
import type { Page } from '../../api/wire';
import { useCaller } from '../../session/queries';
import { mayWatch } from '../../session/roles';
import { filterOf, type ListAsk } from './listAddress';

type Found = Page<PolicySummary>;

const pageSize = 50;
const followEveryMs = 10_000;
/** A longer list is read by somebody who scrolls; asking for all of it again and again would cost too much. */
const mostFollowed = 4;

/** Policies that a list asks for, page after page. */
export function useFound(ask: ListAsk) {
  const filter = filterOf(ask);
  return useInfiniteQuery<Found, Error, InfiniteData<Found>, QueryKey, string | undefined>({
    queryKey: ['policies', filter],
    initialPageParam: undefined,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.pages.length ?? 0) <= mostFollowed && followEveryMs,
    queryFn: ({ pageParam, signal }) =>
      get<Found>(apiAddress('/policies', { ...filter, limit: pageSize, after: pageParam }), signal),
    getNextPageParam: (page) => page.next,
  });
}

/** The campaigns to choose from; none for roles that may not watch them. */
export function useCampaignChoice() {
  const watches = mayWatch(useCaller().data?.role);
  return useQuery({
    queryKey: ['campaigns', 'names'],
    enabled: watches,
    queryFn: ({ signal }) => getAll<Campaign>('/campaigns', signal),
    select: (campaigns) => campaigns.map(({ id, name }) => ({ value: id, label: name })),
  });
}
