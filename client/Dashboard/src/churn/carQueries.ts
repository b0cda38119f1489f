import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { Car, ChurnFigures, ChurnParameters } from '../api/carWire';
import { apiAddress, get } from '../api/client';
import type { Page } from '../api/wire';
import { put } from '../api/writes';
import { useTexts } from '../i18n/Texts';
import { pathOf } from './queries';

const pageSize = 50;

/** Which cars stand behind a number. */
export interface CarsFilter {
  standing: string;
  month?: string | undefined;
}

export function useCars(dealer: string, filter: CarsFilter) {
  return useInfiniteQuery({
    queryKey: ['churn', dealer, 'cars', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<Page<Car>>(apiAddress(pathOf(dealer, 'cars'), { ...filter, limit: pageSize, after: pageParam }), signal),
    getNextPageParam: (page) => page.next,
  });
}

export function useChurnParameters(dealer: string) {
  return useQuery({
    queryKey: ['churn', dealer, 'parameters'],
    queryFn: ({ signal }) => get<ChurnParameters>(apiAddress(pathOf(dealer, 'churn/parameters')), signal),
  });
}

export type ChurnChange = { [name in keyof ChurnFigures]?: number | undefined } & { reason: string };

export function useSetChurnParameters(dealer: string) {
  const { t } = useTexts();
  const { notification } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: ChurnChange) => put(apiAddress(pathOf(dealer, 'churn/parameters')), change),
    onSuccess: () => {
      notification.success({ title: t('cars.saved') });
      return Promise.all([
        queries.invalidateQueries({ queryKey: ['churn', dealer] }),
        queries.invalidateQueries({ queryKey: ['insurers', dealer] }),
      ]);
    },
  });
}
