import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiAddress, get } from '../api/client';
import type { Pay } from '../api/payWire';

const askEveryMs = 15_000;

/** What a dealer's agents are paid for a month, `yyyy-MM`. */
export function usePay(dealer: string, month: string) {
  return useQuery({
    queryKey: ['pay', dealer, month],
    placeholderData: keepPreviousData,
    refetchInterval: askEveryMs,
    queryFn: ({ signal }) =>
      get<Pay>(apiAddress(`/dealers/${encodeURIComponent(dealer)}/pay`, { month }), signal),
  });
}
