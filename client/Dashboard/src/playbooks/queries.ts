import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiAddress, get, getAll } from '../api/client';
import type { Playbook, PlaybookPlan, PlaybookSummary } from '../api/playbookWire';

export function usePlaybooks() {
  return useQuery({
    queryKey: ['playbooks'],
    queryFn: ({ signal }) => getAll<PlaybookSummary>('/playbooks', signal),
  });
}

/** One version, or the newest; stored versions never change. */
export function usePlaybook(name: string, version: number | undefined) {
  return useQuery({
    queryKey: ['playbooks', name, version ?? 'newest'],
    staleTime: version === undefined ? 10_000 : Infinity,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<Playbook>(apiAddress(`/playbooks/${encodeURIComponent(name)}`, { version }), signal),
  });
}

/** Which term a plan is asked for. */
export interface PlanAsk {
  expiry: string;
  enrolled: string | undefined;
  tier: string;
}

export function usePlan(name: string, version: number, ask: PlanAsk | undefined) {
  return useQuery({
    queryKey: ['playbooks', name, version, 'plan', ask],
    enabled: ask !== undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      get<PlaybookPlan>(apiAddress(`/playbooks/${encodeURIComponent(name)}/plan`, { ...ask, version }), signal),
  });
}
