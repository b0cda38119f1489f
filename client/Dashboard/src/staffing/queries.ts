import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { apiAddress, get } from '../api/client';
import type { Assumptions, StaffAgent, Staffing } from '../api/staffingWire';
import { put } from '../api/writes';
import { useTexts } from '../i18n/Texts';
import { describeError } from '../states/describeError';

const askEveryMs = 60_000;

export function useStaffing(dealer: string) {
  return useQuery({
    queryKey: ['staffing', dealer],
    refetchInterval: askEveryMs,
    queryFn: ({ signal }) => get<Staffing>(addressOf(dealer), signal),
  });
}

export interface Inputs {
  assumptions: Assumptions;
  agents: StaffAgent[];
}

/** Says who calls for a dealer; the forecast is asked for again. */
export function useSetStaffing(dealer: string) {
  const texts = useTexts();
  const { notification } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (inputs: Inputs) => put(addressOf(dealer), inputs),
    onSuccess: () => {
      notification.success({ title: texts.t('staffing.saved') });
      return queries.invalidateQueries({ queryKey: ['staffing', dealer] });
    },
    onError: (error) => {
      const words = describeError(error, texts);
      notification.error({
        title: texts.t('staffing.notSaved'),
        description: `${words.title}. ${words.hint}`,
        duration: 0,
      });
    },
  });
}

function addressOf(dealer: string): string {
  return apiAddress(`/dealers/${encodeURIComponent(dealer)}/staffing`);
}
