import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiAddress, getAll, withdraw } from '../../api/client';
import type { AccessKey, KeyAsk, NewKey } from '../../api/settingsWire';
import { make } from '../../api/writes';
import { useTexts } from '../../i18n/Texts';
import { useOrder } from '../useOrder';

export function useKeys(enabled: boolean) {
  return useQuery({
    queryKey: ['keys'],
    enabled,
    queryFn: ({ signal }) => getAll<AccessKey>('/keys', signal),
  });
}

/** Makes a key; the answer, which holds its token, is kept by nobody but the dialog that shows it. */
export function useMakeKey() {
  const queries = useQueryClient();
  return useMutation({
    gcTime: 0,
    mutationFn: (ask: KeyAsk) => make<NewKey>(apiAddress('/keys'), ask),
    onSettled: () => queries.invalidateQueries({ queryKey: ['keys'] }),
  });
}

export function useRevokeKey() {
  const { t } = useTexts();
  return useOrder<AccessKey>({
    send: ({ id }) => withdraw(apiAddress(`/keys/${id}`)),
    done: ({ name }) => t('keys.revoked', { name }),
    failed: t('keys.failed'),
    changes: 'keys',
  });
}
