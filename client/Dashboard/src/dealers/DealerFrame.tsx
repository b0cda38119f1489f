import { Empty } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/Texts';
import { useAddress } from '../layout/useAddress';
import { useDealers } from '../session/queries';
import { ErrorState } from '../states/ErrorState';
import { LoadingState } from '../states/LoadingState';
import { useTitle } from '../states/useTitle';
import { DealerChoice } from './DealerChoice';

interface DealerFrameProps {
  title: string;
  /** Of the page; its choice of a dealer is found by it, too. */
  testId: string;
  children: (dealer: string) => ReactNode;
}

/** A page about one dealer; its address says which, the first one unless it does. */
export function DealerFrame({ title, testId, children }: DealerFrameProps) {
  const { t } = useTexts();
  useTitle(title);
  const [search, change] = useAddress();
  const dealers = useDealers();
  if (dealers.error) return <ErrorState error={dealers.error} onRetry={() => void dealers.refetch()} />;
  if (!dealers.data) return <LoadingState rows={12} />;
  const dealer = search.get('dealer') ?? dealers.data[0]?.code;
  if (!dealer)
    return (
      <div className="empty-page" data-testid="no-dealer">
        <Empty description={t('dealers.none')} />
      </div>
    );
  return (
    <div className="stack" data-testid={`${testId}-page`}>
      <h1 className="campaign-name">{title}</h1>
      <div className="dealer-bar">
        <DealerChoice
          dealers={dealers.data}
          dealer={dealer}
          onDealer={(code) => change({ dealer: code })}
          testId={`${testId}-dealer`}
        />
      </div>
      {children(dealer)}
    </div>
  );
}
