import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { ApiError } from '../api/ApiError';
import { apiAddress, get, getAll, order, withdraw } from '../api/client';
import type { ImportAnswers, ImportPreview, LedgerImport } from '../api/importWire';
import type { Dealer, Page } from '../api/wire';
import { useTexts } from '../i18n/Texts';
import { describeError } from '../states/describeError';
import { uploadLedger } from './upload';

const underWay = new Set(['surveying', 'waiting', 'running']);

/** Whether the silo is at work on it, so that it changes by itself. */
export function isUnderWay({ state }: LedgerImport): boolean {
  return underWay.has(state);
}

export function useImports(shown: number) {
  return useQuery({
    queryKey: ['imports', shown],
    queryFn: async ({ signal }) =>
      (await get<Page<LedgerImport>>(apiAddress('/imports', { limit: shown }), signal)).items,
  });
}

/** One import, asked again every second as long as it changes by itself. */
export function useImport(id: number | string, known?: LedgerImport) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: ['import', String(id)],
    ...(known && { initialData: known, enabled: isUnderWay(known) }),
    refetchInterval: (query) => (query.state.data && isUnderWay(query.state.data) ? 1000 : false),
    queryFn: async ({ signal }) => {
      const now = await get<LedgerImport>(apiAddress(`/imports/${id}`), signal);
      if (!isUnderWay(now)) void queries.invalidateQueries({ queryKey: ['imports'] });
      return now;
    },
  });
}

const previewKey = (id: number | string) => ['preview', String(id)];
const lookEveryMs = 500;

/** What was seen of a ledger; made anew, which takes a moment, whenever somebody says something about it. */
export function usePreview({ id, state }: LedgerImport) {
  return useQuery({
    queryKey: previewKey(id),
    enabled: state === 'previewed',
    gcTime: 0,
    retry: (_, error) => error instanceof ApiError && error.code === 'preview-not-ready',
    retryDelay: lookEveryMs,
    queryFn: ({ signal }) => get<ImportPreview>(apiAddress(`/imports/${id}/preview`), signal),
  });
}

export function useDealers(enabled: boolean) {
  return useQuery({
    queryKey: ['dealers'],
    enabled,
    staleTime: Infinity,
    queryFn: ({ signal }) => getAll<Dealer>('/dealers', signal),
  }).data;
}

export function useUpload(onShare: (share: number) => void, onKept: (kept: LedgerImport) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => uploadLedger(file, onShare),
    onSuccess: (kept) => {
      void queries.invalidateQueries({ queryKey: ['imports'] });
      onKept(kept);
    },
  });
}

/** The steps of the conversation about a ledger. */
export function useSteps({ id }: LedgerImport, onDiscarded: () => void) {
  const queries = useQueryClient();
  const onError = useFailure();
  const look = () => queries.invalidateQueries({ queryKey: ['import', String(id)] });
  const onSettled = () => queries.invalidateQueries({ queryKey: ['imports'] });
  return {
    answer: useMutation({
      mutationFn: (answers: ImportAnswers) => order(apiAddress(`/imports/${id}/preview`), answers),
      onSuccess: () => Promise.all([look(), queries.resetQueries({ queryKey: previewKey(id) })]),
      onError,
    }),
    start: useMutation({
      mutationFn: () => order(apiAddress(`/imports/${id}/start`)),
      onSuccess: look,
      onError,
      onSettled,
    }),
    discard: useMutation({
      mutationFn: () => withdraw(apiAddress(`/imports/${id}`)),
      onSuccess: onDiscarded,
      onError,
      onSettled,
    }),
  };
}

function useFailure() {
  const texts = useTexts();
  const { notification } = App.useApp();
  return (error: unknown) => {
    const words = describeError(error, texts);
    notification.error({ title: words.title, description: words.hint, duration: 0 });
  };
}
