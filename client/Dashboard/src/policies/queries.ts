import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { apiAddress, get } from '../api/client';
import type { PolicyDetail, PolicySummary, TurnEntry, Why } from '../api/policyWire';
import type { Page, PhaseName } from '../api/wire';

export interface PolicyFilter {
  campaign: number;
  dealer: string;
  phase: PhaseName | undefined;
  plate: string;
}

const pageSize = 50;

/**
 * Terms of one dealer in one campaign, page after page; the key begins like everything that its dealer's
 * change reloads.
 */
export function usePolicies({ campaign, dealer, phase, plate }: PolicyFilter) {
  return useInfiniteQuery({
    queryKey: ['dealer', campaign, dealer, 'policies', phase, plate],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      get<Page<PolicySummary>>(
        apiAddress('/policies', { campaign, dealer, phase, plate, limit: pageSize, after: pageParam }),
        signal,
      ),
    getNextPageParam: (page) => page.next,
  });
}

const followEveryMs = 5000;

export function usePolicy(id: number) {
  return useQuery({
    queryKey: ['policy', id],
    refetchInterval: followEveryMs,
    queryFn: ({ signal }) => get<PolicyDetail>(apiAddress(`/policies/${id}`), signal),
  });
}

export function useWhy(id: number) {
  return useQuery({
    queryKey: ['policy', id, 'why'],
    refetchInterval: followEveryMs,
    queryFn: ({ signal }) => get<Why>(apiAddress(`/policies/${id}/why`), signal),
  });
}

export function useTimeline(id: number) {
  return useQuery({
    queryKey: ['policy', id, 'timeline'],
    refetchInterval: followEveryMs,
    queryFn: async ({ signal }) =>
      (await get<Page<TurnEntry>>(apiAddress(`/policies/${id}/timeline`, { limit: 200 }), signal)).items,
  });
}
