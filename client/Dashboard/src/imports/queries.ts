import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiAddress, get } from '../api/client';
import type { LedgerImport } from '../api/importWire';
import type { Page } from '../api/wire';
import { uploadLedger } from './upload';

export function isUnderWay({ state }: LedgerImport): boolean {
  return state === 'waiting' || state === 'running';
}

const shownImports = 5;

export function useImports() {
  return useQuery({
    queryKey: ['imports'],
    queryFn: async ({ signal }) =>
      (await get<Page<LedgerImport>>(apiAddress('/imports', { limit: shownImports }), signal)).items,
  });
}

/** One import, asked again every second until it has ended. */
export function useImport(known: LedgerImport) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: ['import', known.id],
    initialData: known,
    enabled: isUnderWay(known),
    refetchInterval: (query) => (query.state.data && isUnderWay(query.state.data) ? 1000 : false),
    queryFn: async ({ signal }) => {
      const now = await get<LedgerImport>(apiAddress(`/imports/${known.id}`), signal);
      if (!isUnderWay(now)) void queries.invalidateQueries({ queryKey: ['imports'] });
      return now;
    },
  }).data;
}

export function useUpload(onShare: (share: number) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => uploadLedger(file, onShare),
    onSuccess: (begun) =>
      queries.setQueryData<LedgerImport[]>(['imports'], (items = []) =>
        [begun, ...items.filter((item) => item.id !== begun.id)].slice(0, shownImports),
      ),
  });
}
