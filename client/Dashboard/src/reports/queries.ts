import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiAddress, get, withdraw } from '../api/client';
import type { Report, ReportAsk } from '../api/reportWire';
import type { Page } from '../api/wire';
import { make } from '../api/writes';

const shownReports = 50;
const lookEveryMs = 1000;

/** Whether a silo is to make it, so that it changes by itself. */
export function isUnderWay({ state }: Report): boolean {
  return state === 'waiting' || state === 'running';
}

/** The last reports; asked again as long as one of them changes by itself. */
export function useReports() {
  return useQuery<Report[]>({
    queryKey: ['reports'],
    refetchInterval: (query) => (query.state.data?.some(isUnderWay) ? lookEveryMs : false),
    queryFn: async ({ signal }) =>
      (await get<Page<Report>>(apiAddress('/reports', { limit: shownReports }), signal)).items,
  });
}

export function useReport(id: string) {
  return useQuery<Report>({
    queryKey: ['report', id],
    refetchInterval: (query) => (query.state.data && isUnderWay(query.state.data) ? lookEveryMs : false),
    queryFn: ({ signal }) => get<Report>(apiAddress(`/reports/${id}`), signal),
  });
}

export function useMake() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ask: ReportAsk) => make<Report>(apiAddress('/reports'), ask),
    onSettled: () => queries.invalidateQueries({ queryKey: ['reports'] }),
  });
}

export function useDrop(onDropped?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => withdraw(apiAddress(`/reports/${id}`)),
    onSuccess: () => onDropped?.(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['reports'] }),
  });
}
