import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { apiAddress, get, order } from '../api/client';
import type { CustomerText, Judgement } from '../api/textWire';
import type { Page } from '../api/wire';
import type { Texts } from '../i18n/Texts';
import { describeError } from '../states/describeError';

const pageSize = 20;
const askEveryMs = 15_000;

/** Texts of one kind, part after part: unread ones longest waiting first, judged ones newest first. */
export function useCustomerTexts(state: 'unread' | 'judged', enabled = true) {
  return useInfiniteQuery({
    queryKey: ['texts', state],
    enabled,
    refetchInterval: askEveryMs,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<Page<CustomerText>>(apiAddress('/texts', { state, limit: pageSize, after: pageParam }), signal),
    getNextPageParam: (page) => page.next,
  });
}

export function useJudge({ id }: CustomerText, texts: Texts) {
  const { notification } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (judgement: Judgement) => order(apiAddress(`/texts/${id}/judgement`), { judgement }),
    onSuccess: (_, judgement) => notification.success({ title: texts.word('judgement', judgement) }),
    onError: (error) => {
      const words = describeError(error, texts);
      notification.error({ title: words.title, description: words.hint, duration: 0 });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['texts'] }),
  });
}
