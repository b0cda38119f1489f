import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { ActionItem, ActionSaid } from '../../api/actionWire';
import { apiAddress, get } from '../../api/client';
import type { Page } from '../../api/wire';
import { make, put } from '../../api/writes';
import { useTexts } from '../../i18n/Texts';
import { describeError } from '../../states/describeError';

export type ActionState = 'open' | 'closed';

const pageSize = 50;

/** A dealer's action items, newest first, part by part. */
export function useActions(dealer: string, state: ActionState) {
  return useInfiniteQuery({
    queryKey: ['actions', dealer, state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<Page<ActionItem>>(
        apiAddress(pathOf(dealer), { state, limit: pageSize, after: pageParam }),
        signal,
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** Says something about an item, or adds one where none is named; the lists are asked for again. */
export function useSay(dealer: string, id: number | undefined, onDone: () => void) {
  const texts = useTexts();
  const { notification } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (said: ActionSaid) => {
      if (id === undefined) await make<ActionItem>(apiAddress(pathOf(dealer)), said);
      else await put(apiAddress(`/actions/${id}`), said);
    },
    onSuccess: () => {
      onDone();
      return queries.invalidateQueries({ queryKey: ['actions', dealer] });
    },
    onError: (error) => {
      const words = describeError(error, texts);
      notification.error({ title: words.title, description: words.hint, duration: 0 });
    },
  });
}

function pathOf(dealer: string): string {
  return `/dealers/${encodeURIComponent(dealer)}/actions`;
}
