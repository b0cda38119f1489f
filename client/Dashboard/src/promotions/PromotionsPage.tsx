import { Empty } from 'antd';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useDealers } from '../churn/queries';
import { DealerChoice } from '../dealers/DealerChoice';
import { useTexts } from '../i18n/Texts';
import { useCaller } from '../session/queries';
import { mayPromote } from '../session/roles';
import { ErrorState } from '../states/ErrorState';
import { LoadingState } from '../states/LoadingState';
import '../styles/promotions.css';
import { EditsCard } from './EditsCard';
import { LoyaltyCard } from './LoyaltyCard';
import { MonthCard } from './MonthCard';
import { PromotionsCard } from './PromotionsCard';
import { usePromotions } from './queries';
import { RatesCard } from './RatesCard';

/** A dealer's promotions by month, what customers earn, and their points; the address says which dealer. */
export function PromotionsPage() {
  const { t } = useTexts();
  const [search, setSearch] = useSearchParams();
  const dealers = useDealers();
  useEffect(() => {
    document.title = `${t('promotions.title')} · ${t('app.name')}`;
  }, [t]);
  if (dealers.error) return <ErrorState error={dealers.error} onRetry={() => void dealers.refetch()} />;
  if (!dealers.data) return <LoadingState rows={12} />;
  const dealer = search.get('dealer') ?? dealers.data[0]?.code;
  if (!dealer)
    return (
      <div className="empty-page" data-testid="no-dealer">
        <Empty description={t('staffing.noDealer')} />
      </div>
    );
  return (
    <div className="stack" data-testid="promotions-page">
      <h1 className="campaign-name">{t('promotions.title')}</h1>
      <div className="dealer-bar">
        <DealerChoice
          dealers={dealers.data}
          dealer={dealer}
          onDealer={(code) => setSearch({ dealer: code }, { replace: true })}
          testId="promotions-dealer"
        />
      </div>
      <PromotionsOf key={dealer} dealer={dealer} />
    </div>
  );
}

function PromotionsOf({ dealer }: { dealer: string }) {
  const promotions = usePromotions(dealer);
  const mayChange = mayPromote(useCaller().data?.role);
  if (promotions.data === undefined)
    return promotions.error ? (
      <ErrorState error={promotions.error} onRetry={() => void promotions.refetch()} />
    ) : (
      <LoadingState rows={12} />
    );
  return (
    <>
      <MonthCard promotions={promotions.data} />
      <PromotionsCard dealer={dealer} promotions={promotions.data.promotions} mayChange={mayChange} />
      <RatesCard dealer={dealer} promotions={promotions.data} mayChange={mayChange} />
      {mayChange && <LoyaltyCard dealer={dealer} />}
      <EditsCard edits={promotions.data.edits} />
    </>
  );
}
