import { useQuery } from '@tanstack/react-query';
import { apiAddress, getAll, order } from '../../api/client';
import type { Affiliation } from '../../api/groupWire';
import type { ManagedDealer } from '../../api/settingsWire';
import { put } from '../../api/writes';
import { useTexts } from '../../i18n/Texts';
import { useOrder } from '../useOrder';

/** The dealers of the caller with their state, asked for anew when the page opens. */
export function useManagedDealers() {
  return useQuery({
    queryKey: ['managed-dealers'],
    queryFn: ({ signal }) => getAll<ManagedDealer>('/dealers', signal),
  });
}

/** Says where a dealer belongs from a day on; an empty name says that it belongs nowhere. */
export function useAffiliate({ code, name }: ManagedDealer) {
  const { t } = useTexts();
  return useOrder<Affiliation>({
    send: (affiliation) => put(apiAddress(`/dealers/${encodeURIComponent(code)}/affiliation`), affiliation),
    done: () => t('rest.assigned', { name }),
    failed: t('rest.failed'),
    changes: 'managed-dealers',
  });
}

/** What may be done to a dealer, by the state it is in. */
export function stepOf({ phase }: ManagedDealer): 'suspend' | 'reinstate' {
  return phase === 'active' ? 'suspend' : 'reinstate';
}

export function useDealerStep() {
  const { t } = useTexts();
  return useOrder<ManagedDealer>({
    send: (dealer) => order(apiAddress(`/dealers/${encodeURIComponent(dealer.code)}/${stepOf(dealer)}`)),
    done: (dealer) => t(dealer.phase === 'active' ? 'rest.suspended' : 'rest.reinstated', { name: dealer.name }),
    failed: t('rest.failed'),
    changes: 'managed-dealers',
  });
}
