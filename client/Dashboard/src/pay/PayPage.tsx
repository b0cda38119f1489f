import { Spin } from 'antd';
import { NoDealer } from '../dealers/NoDealer';
import { useTexts } from '../i18n/Texts';
import { Page } from '../layout/Page';
import { useAddress } from '../layout/useAddress';
import { useCaller, useClockAtStart, useDealers, useZone } from '../session/queries';
import { mayPay } from '../session/roles';
import { ErrorState } from '../states/ErrorState';
import { LoadingState } from '../states/LoadingState';
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
  return (
    <Page title={t(mayPay(useCaller().data?.role) ? 'pay.title' : 'pay.own')} testId="pay-page">
      <Choice />
    </Page>
  );
}

function Choice() {
  const [search, choose] = useAddress();
  const dealers = useDealers();
  const clock = useClockAtStart();
  const zone = useZone();
  const failed = dealers.error ?? clock.error;
  if (failed)
    return <ErrorState error={failed} onRetry={() => void Promise.all([dealers.refetch(), clock.refetch()])} />;
  if (!dealers.data || !clock.data) return <LoadingState rows={12} />;
  const dealer = search.get('dealer') ?? dealers.data[0]?.code;
  if (!dealer) return <NoDealer />;
  const month = monthOf(search.get('month'), clock.data.now, zone);
  return (
    <>
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
    </>
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
