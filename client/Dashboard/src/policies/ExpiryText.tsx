import type { PolicySummary } from '../api/policyWire';
import { daysUntil } from '../format/zoneTime';
import { useTexts } from '../i18n/Texts';
import { useDealerZone, useNow } from '../session/queries';
import { useTimes } from '../session/useTimes';

/** The last covered day, and how far off it is by the dealer's calendar. */
export function ExpiryText({ policy: { expiry, dealer } }: { policy: Pick<PolicySummary, 'expiry' | 'dealer'> }) {
  const { t } = useTexts();
  const times = useTimes();
  const zone = useDealerZone(dealer);
  const now = useNow();
  const days = now === undefined ? undefined : daysUntil(expiry, now, zone);
  return (
    <span data-testid="expiry" data-value={days}>
      {times.day(expiry)}{' '}
      {days !== undefined && (
        <strong>
          {days === 0
            ? t('term.lastDay')
            : days > 0
              ? t('term.daysLeft', { count: days })
              : t('term.daysOver', { count: -days })}
        </strong>
      )}
    </span>
  );
}
