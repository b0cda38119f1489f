import { Alert, Button } from 'antd';
import { useTexts } from '../i18n/Texts';
import { minutesOf, urgencyOf, type Lease } from './lease';
import { useLeaseClock } from './useLeaseClock';
import { KeyCap } from './KeyCap';

interface LeaseClockProps {
  lease: Lease;
  busy: boolean;
  onExtend: () => void;
}

/** How long the call still belongs to its agent, and the way to keep it; says so before it is over. */
export function LeaseClock({ lease, busy, onExtend }: LeaseClockProps) {
  const { t } = useTexts();
  const seconds = useLeaseClock(lease);
  const urgency = urgencyOf(seconds);
  return (
    <div className="lease" data-testid="lease" data-urgency={urgency} data-value={seconds}>
      <div className="lease-clock">
        <span className="muted">{t('desk.lease')}</span>
        <strong role="timer" className={`lease-left lease-${urgency}`}>
          {minutesOf(seconds)}
        </strong>
        <Button size="small" loading={busy} onClick={onExtend} data-testid="extend">
          {t('desk.extend')} <KeyCap name="e" />
        </Button>
      </div>
      <div role="status">
        {urgency === 'soon' && <Alert type="warning" showIcon title={t('desk.leaseSoon')} />}
        {urgency === 'over' && (
          <Alert type="error" showIcon title={t('desk.leaseOver')} description={t('desk.leaseOverHint')} />
        )}
      </div>
    </div>
  );
}
