import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { apiAddress, get } from '../api/client';
import type { Incident, IncidentReport, Marks, ScoreChange, Scorecard } from '../api/partnerWire';
import type { Page } from '../api/wire';
import { make, put } from '../api/writes';
import { pathOf, type Chosen } from '../churn/queries';
import type { TextKey } from '../i18n/en';
import { useTexts } from '../i18n/Texts';

const pageSize = 50;

export function useIncidents(dealer: string, insurer: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['insurers', dealer, 'incidents', insurer],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<Page<Incident>>(
        apiAddress(pathOf(dealer, 'incidents'), { insurer, limit: pageSize, after: pageParam }),
        signal,
      ),
    getNextPageParam: (page) => page.next,
  });
}

export function useScorecard({ dealer, months }: Chosen) {
  return useQuery({
    queryKey: ['insurers', dealer, 'scorecard', months],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<Scorecard>(apiAddress(pathOf(dealer, 'scorecard'), { ...months }), signal),
  });
}

export function useAgree(dealer: string, insurer: string) {
  return useChange(dealer, 'partners.agreed', (change: { days: number | undefined }) =>
    put(addressOf(dealer, insurer, 'agreement'), change),
  );
}

export function useReport(dealer: string) {
  return useChange(dealer, 'partners.reported', (report: IncidentReport) =>
    make<object>(apiAddress(pathOf(dealer, 'incidents')), report),
  );
}

export function useScore(dealer: string, insurer: string) {
  return useChange(dealer, 'partners.scored', (score: ScoreChange) =>
    make<object>(addressOf(dealer, insurer, 'scores'), score),
  );
}

export function useWeigh(dealer: string) {
  return useChange(dealer, 'partners.weighed', (weights: Partial<Marks>) =>
    put(apiAddress(pathOf(dealer, 'scorecard/weights')), weights),
  );
}

/** A change about insurers; what is wrong with its fields stays with whoever sent it. */
function useChange<T extends object>(dealer: string, done: TextKey, send: (change: T) => Promise<unknown>) {
  const { t } = useTexts();
  const { notification } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      notification.success({ title: t(done) });
      return queries.invalidateQueries({ queryKey: ['insurers', dealer] });
    },
  });
}

function addressOf(dealer: string, insurer: string, what: string): string {
  return apiAddress(`${pathOf(dealer, 'insurers')}/${encodeURIComponent(insurer)}/${what}`);
}
