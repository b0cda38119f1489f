import type { ReactNode } from 'react';
import { Page } from '../layout/Page';
import { useAddress } from '../layout/useAddress';
import { useDealers } from '../session/queries';
import { ErrorState } from '../states/ErrorState';
import { LoadingState } from '../states/LoadingState';
import { DealerChoice } from './DealerChoice';
import { NoDealer } from './NoDealer';

interface DealerFrameProps {
  title: string;
  /** Of the page; its choice of a dealer is found by it, too. */
  testId: string;
  children: (dealer: string) => ReactNode;
}

/** A page about one dealer; its address says which, the first one unless it does. */
export function DealerFrame({ title, testId, children }: DealerFrameProps) {
  return (
    <Page title={title} testId={`${testId}-page`}>
      <OneDealer testId={testId}>{children}</OneDealer>
    </Page>
  );
}

function OneDealer({ testId, children }: Omit<DealerFrameProps, 'title'>) {
  const [search, change] = useAddress();
  const dealers = useDealers();
  if (dealers.error) return <ErrorState error={dealers.error} onRetry={() => void dealers.refetch()} />;
  if (!dealers.data) return <LoadingState rows={12} />;
  const dealer = search.get('dealer') ?? dealers.data[0]?.code;
  if (!dealer) return <NoDealer />;
  return (
    <>
      <div className="dealer-bar">
        <DealerChoice
          dealers={dealers.data}
          dealer={dealer}
          onDealer={(code) => change({ dealer: code })}
          testId={`${testId}-dealer`}
        />
      </div>
      {children(dealer)}
    </>
  );
}
