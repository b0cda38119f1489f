import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { apiAddress, get } from '../api/client';
import type { Leaders, PaidMonth, Pay, PayFacts, PayPlanChange, PayPlans } from '../api/payWire';
import { put } from '../api/writes';
import type { TextKey } from '../i18n/en';
import { useTexts } from '../i18n/Texts';
import { describeError } from '../states/describeError';

const askEveryMs = 15_000;

/** What a dealer's agents are paid for a month, `yyyy-MM`. */
export function usePay(dealer: string, month: string) {
  return useQuery({
    queryKey: ['pay', dealer, month],
    placeholderData: keepPreviousData,
    refetchInterval: askEveryMs,
    queryFn: ({ signal }) => get<Pay>(addressOf(dealer, '', month), signal),
  });
}

/** All plans of a dealer, also those that begin later or have ended. */
export function usePayPlans(dealer: string) {
  return useQuery({
    queryKey: ['pay', dealer, 'plans'],
    queryFn: ({ signal }) => get<PayPlans>(addressOf(dealer, '/plans'), signal),
  });
}

/** Who renewed the most in a quarter, such as `2026-Q2`. */
export function useLeaders(dealer: string, quarter: string) {
  return useQuery({
    queryKey: ['pay', dealer, 'leaders', quarter],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      get<Leaders>(apiAddress(`/dealers/${encodeURIComponent(dealer)}/pay/leaders`, { quarter }), signal),
  });
}

export function useSetLeaders(dealer: string) {
  return useChange<{ showsNames: boolean }>(dealer, '/leaders', 'pay.namesSet');
}

export function useSayFacts(dealer: string) {
  return useChange<PayFacts>(dealer, '/facts', 'pay.factsSaid');
}

export function useSetPlan(dealer: string) {
  return useChange<PayPlanChange>(dealer, '/plans', 'pay.planSet');
}

/** Marks a month as paid; a refusal is told at once, because no dialog stays open. */
export function useMarkPaid(dealer: string) {
  const texts = useTexts();
  const { notification } = App.useApp();
  const mark = useChange<PaidMonth>(dealer, '/paid', 'pay.markedPaid');
  const tell = (error: unknown) => {
    const words = describeError(error, texts);
    notification.error({
      title: texts.t('pay.notPaid'),
      description: `${words.title}. ${words.hint}`,
      duration: 0,
    });
  };
  return { isPending: mark.isPending, send: (month: PaidMonth) => mark.mutateAsync(month).then(() => undefined, tell) };
}

/** A change of pay; what is wrong with its fields stays with whoever sent it. */
function useChange<T extends object>(dealer: string, what: string, done: TextKey) {
  const { t } = useTexts();
  const { notification } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: T) => put(addressOf(dealer, what), change),
    onSuccess: () => {
      notification.success({ title: t(done) });
      return queries.invalidateQueries({ queryKey: ['pay', dealer] });
    },
  });
}

function addressOf(dealer: string, what: string, month?: string): string {
  return apiAddress(`/dealers/${encodeURIComponent(dealer)}/pay${what}`, { month });
}
