import { useQuery } from '@tanstack/react-query';
import { apiAddress, getAll, withdraw } from '../../api/client';
import type { ContactCap } from '../../api/settingsWire';
import { put } from '../../api/writes';
import { useTexts } from '../../i18n/Texts';
import { useOrder } from '../useOrder';

const addressOf = ({ channel, days }: ContactCap) => apiAddress(`/caps/${channel}/${days}`);
const set = (cap: ContactCap) => put(addressOf(cap), { most: cap.most });

export function useCaps() {
  return useQuery({
    queryKey: ['caps'],
    queryFn: ({ signal }) => getAll<ContactCap>('/caps', signal),
  });
}

/** Sets one cap or several, one after the other. */
export function useSetCaps(done: 'caps.done' | 'caps.restored') {
  const { t } = useTexts();
  return useOrder<ContactCap[]>({
    send: async (caps) => {
      for (const cap of caps) await set(cap);
    },
    done: () => t(done),
    failed: t('caps.failed'),
    changes: 'caps',
  });
}

export function useRemoveCap() {
  const { t } = useTexts();
  return useOrder<ContactCap>({
    send: (cap) => withdraw(addressOf(cap)),
    done: () => t('caps.removed'),
    failed: t('caps.failed'),
    changes: 'caps',
  });
}
