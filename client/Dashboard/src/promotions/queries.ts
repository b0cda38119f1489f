import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiAddress, get } from '../api/client';
import type { Loyalty, LoyaltyMember, Promotions, PromotionsChange } from '../api/promotionWire';
import { make, put } from '../api/writes';

export function usePromotions(dealer: string) {
  return useQuery({
    queryKey: ['promotions', dealer],
    queryFn: ({ signal }) => get<Promotions>(addressOf(dealer, 'promotions'), signal),
  });
}

/** The points of customers; only for those who may see customers of the store. */
export function useLoyalty(dealer: string, enabled: boolean) {
  return useQuery({
    queryKey: ['loyalty', dealer],
    enabled,
    queryFn: ({ signal }) => get<Loyalty>(addressOf(dealer, 'loyalty'), signal),
  });
}

/** Sets promotions or rates; points are counted anew by them. */
export function useSetPromotions(dealer: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: PromotionsChange) => put(addressOf(dealer, 'promotions'), change),
    onSuccess: async () => {
      void queries.invalidateQueries({ queryKey: ['loyalty', dealer] });
      await queries.invalidateQueries({ queryKey: ['promotions', dealer] });
    },
  });
}

export function useRedeem(dealer: string, policy: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (redemption: { points: number | undefined; reason: string }) =>
      make<LoyaltyMember>(addressOf(dealer, `loyalty/${policy}`), redemption),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['loyalty', dealer] }),
  });
}

function addressOf(dealer: string, what: string): string {
  return apiAddress(`/dealers/${encodeURIComponent(dealer)}/${what}`);
}
