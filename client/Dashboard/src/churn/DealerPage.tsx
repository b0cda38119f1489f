import type { ReactNode } from 'react';
import { NoDealer } from '../dealers/NoDealer';
import { Page } from '../layout/Page';
import { useAddress } from '../layout/useAddress';
import { useClockAtStart, useDealers, useZone } from '../session/queries';
import { ErrorState } from '../states/ErrorState';
import { LoadingState } from '../states/LoadingState';
import { ChoiceBar } from './ChoiceBar';
import { monthsUntil, spanOf } from './months';
import type { Chosen } from './queries';

interface DealerPageProps {
  title: string;
  testId: string;
  children: (chosen: Chosen) => ReactNode;
}

/** A page about one dealer and some months of expiry; its address says which. */
export function DealerPage({ title, testId, children }: DealerPageProps) {
  return (
    <Page title={title} testId={testId}>
      <OneDealer>{children}</OneDealer>
    </Page>
  );
}

function OneDealer({ children }: Pick<DealerPageProps, 'children'>) {
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
  const span = spanOf(search.get('months'));
  const months = monthsUntil(clock.data.now, span, zone);
  return (
    <>
      <ChoiceBar
        dealers={dealers.data}
        dealer={dealer}
        onDealer={(code) => choose({ dealer: code })}
        span={span}
        onSpan={(count) => choose({ months: String(count) })}
        months={months}
      />
      {children({ dealer, months })}
    </>
  );
}
