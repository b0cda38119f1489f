import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Campaign, CampaignDraft } from '../../api/campaignWire';
import { apiAddress } from '../../api/client';
import { make, put } from '../../api/writes';

/** Drafts a campaign, or changes a draft; the answer is its id. */
export function useDraft(campaign: number | undefined) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (draft: CampaignDraft) => {
      if (campaign === undefined) return (await make<Campaign>(apiAddress('/campaigns'), draft)).id;
      await put(apiAddress(`/campaigns/${campaign}`), draft);
      return campaign;
    },
    onSuccess: async (id) => {
      void queries.invalidateQueries({ queryKey: ['preview', id] });
      await queries.invalidateQueries({ queryKey: ['campaigns'] });
    },
  });
}
