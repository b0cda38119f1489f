import { Empty, Spin } from 'antd';
import { useTexts } from '../i18n/Texts';
import { useAddress } from '../layout/useAddress';
import { useCaller, useClockAtStart, useDealers, useZone } from '../session/queries';
import { mayPay } from '../session/roles';
import { ErrorState } from '../states/ErrorState';
import { LoadingState } from '../states/LoadingState';
import { useTitle } from '../states/useTitle';
import '../styles/churn.css';
import '../styles/pay.css';
import { AgentsCard } from './AgentsCard';
import { LeadersCard } from './LeadersCard';
import { OwnPay } from './OwnPay';
import { PayBar } from './PayBar';
import { monthOf, payMonths } from './payMonths';
import { PaymentCard } from './PaymentCard';
import { PayTiles } from './PayTiles';
import { PlansCard } from './plans/PlansCard';
import { usePay } from './queries';

/**
 * What a dealer's agents are paid for a month of expiry, and why; its address says which. An agent sees what they are
 * paid themselves.
 */
export function PayPage() {
  const { t } = useTexts();
  const [search, choose] = useAddress();
  const dealers = useDealers();
  const clock = useClockAtStart();
  const zone = useZone();
  const title = t(mayPay(useCaller().data?.role) ? 'pay.title' : 'pay.own');
  useTitle(title);
  const failed = dealers.error ?? clock.error;
  if (failed)
    return <ErrorState error={failed} onRetry={() => void Promise.all([dealers.refetch(), clock.refetch()])} />;
  if (!dealers.data || !clock.data) return <LoadingState rows={12} />;
  const dealer = search.get('dealer') ?? dealers.data[0]?.code;
  if (!dealer)
    return (
      <div className="empty-page" data-testid="no-dealer">
        <Empty description={t('dealers.none')} />
      </div>
    );
  const month = monthOf(search.get('month'), clock.data.now, zone);
  return (
    <div className="stack" data-testid="pay-page">
      <h1 className="campaign-name">{title}</h1>
      <PayBar
        dealers={dealers.data}
        dealer={dealer}
        onDealer={(code) => choose({ dealer: code })}
        months={payMonths(clock.data.now, zone)}
        month={month}
        onMonth={(one) => choose({ month: one })}
      />
      <PayOf
        key={dealer}
        dealer={dealer}
        month={month}
        isOver={month < monthOf(null, clock.data.now, zone)}
      />
    </div>
  );
}

interface PayOfProps {
  dealer: string;
  month: string;
  isOver: boolean;
}

function PayOf({ dealer, month, isOver }: PayOfProps) {
  const role = useCaller().data?.role;
  const pay = usePay(dealer, month);
  if (pay.data === undefined)
    return pay.error ? (
      <ErrorState error={pay.error} onRetry={() => void pay.refetch()} />
    ) : (
      <LoadingState rows={12} />
    );
  return (
    <Spin spinning={pay.isPlaceholderData}>
      <div className="stack">
        {mayPay(role) ? (
          <>
            <PayTiles pay={pay.data} />
            <PaymentCard pay={pay.data} isOver={isOver} />
            <AgentsCard pay={pay.data} />
            <PlansCard pay={pay.data} />
          </>
        ) : (
          <OwnPay pay={pay.data} />
        )}
        <LeadersCard dealer={dealer} month={month} maySet={mayPay(role)} />
      </div>
    </Spin>
  );
}
