import { Spin } from 'antd';
import { DealerPage } from '../churn/DealerPage';
import { useInsurers, type Chosen } from '../churn/queries';
import { TermsBehind } from '../churn/TermsDrawer';
import { useTexts } from '../i18n/Texts';
import { ErrorState } from '../states/ErrorState';
import { LoadingState } from '../states/LoadingState';
import '../styles/churn.css';
import { AdviceCard } from './AdviceCard';
import { ScorecardCard } from './ScorecardCard';
import { SharesCard } from './SharesCard';
import { SteeringCard } from './SteeringCard';
import { TelesalesCard } from './TelesalesCard';

/** A dealer's insurers: who has how much, how near that is to what is wanted, and what to do. */
export function InsurersPage() {
  const { t } = useTexts();
  return (
    <DealerPage title={t('insurers.title')} testId="insurers-page">
      {(chosen) => <InsurersOf key={chosen.dealer} chosen={chosen} />}
    </DealerPage>
  );
}

function InsurersOf({ chosen }: { chosen: Chosen }) {
  const insurers = useInsurers(chosen);
  if (insurers.data === undefined)
    return insurers.error ? (
      <ErrorState error={insurers.error} onRetry={() => void insurers.refetch()} />
    ) : (
      <LoadingState rows={12} />
    );
  return (
    <TermsBehind chosen={chosen}>
      <Spin spinning={insurers.isPlaceholderData}>
        <div className="stack">
          <AdviceCard advice={insurers.data.advice} />
          <SharesCard insurers={insurers.data} />
          <ScorecardCard chosen={chosen} />
          <SteeringCard steering={insurers.data.steering} />
          <TelesalesCard dealer={chosen.dealer} telesales={insurers.data.telesales} />
        </div>
      </Spin>
    </TermsBehind>
  );
}
