import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Churn, EndedTerm, EndName, Insurers } from '../api/churnWire';
import { apiAddress, get } from '../api/client';
import type { Page } from '../api/wire';
import type { MonthSpan } from './months';

const askEveryMs = 15_000;
const pageSize = 50;

/** What a page asks about: a dealer and months. */
export interface Chosen {
  dealer: string;
  months: MonthSpan;
}

export function useChurn(chosen: Chosen) {
  return useAbout<Churn>('churn', chosen);
}

export function useInsurers(chosen: Chosen) {
  return useAbout<Insurers>('insurers', chosen);
}

/** Which ended terms stand behind a number. */
export interface TermsFilter {
  end: EndName;
  month?: string | undefined;
  reason?: string | undefined;
  group?: string | undefined;
  insurer?: string | undefined;
  cohort?: string | undefined;
  tier?: string | undefined;
  daysLeft?: number | undefined;
}

export function useEndedTerms({ dealer, months }: Chosen, { month, ...filter }: TermsFilter) {
  const span = month ? { month } : months;
  return useInfiniteQuery({
    queryKey: ['churn', dealer, 'terms', span, filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const { tier, ...rest } = filter;
      const address = apiAddress(pathOf(dealer, 'lost'), { ...span, ...rest, limit: pageSize, after: pageParam });
      // An empty tier means terms without one, and must be said.
      return get<Page<EndedTerm>>(
        tier === undefined ? address : `${address}&tier=${encodeURIComponent(tier)}`,
        signal,
      );
    },
    getNextPageParam: (page) => page.next,
  });
}

function useAbout<T>(what: 'churn' | 'insurers', { dealer, months }: Chosen) {
  return useQuery({
    queryKey: [what, dealer, months],
    placeholderData: keepPreviousData,
    refetchInterval: askEveryMs,
    queryFn: ({ signal }) => get<T>(apiAddress(pathOf(dealer, what), { ...months }), signal),
  });
}

export function pathOf(dealer: string, what: string): string {
  return `/dealers/${encodeURIComponent(dealer)}/${what}`;
}
