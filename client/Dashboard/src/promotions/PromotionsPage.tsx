import { DealerFrame } from '../dealers/DealerFrame';
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
  return (
    <DealerFrame title={t('promotions.title')} testId="promotions">
      {(dealer) => <PromotionsOf key={dealer} dealer={dealer} />}
    </DealerFrame>
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
