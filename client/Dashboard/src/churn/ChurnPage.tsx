import { Spin } from 'antd';
import { useTexts } from '../i18n/Texts';
import { ErrorState } from '../states/ErrorState';
import { LoadingState } from '../states/LoadingState';
import '../styles/churn.css';
import { CarsBehind } from './CarsDrawer';
import { CustomersCard } from './CustomersCard';
import { DealerPage } from './DealerPage';
import { DestinationsCard } from './DestinationsCard';
import { EndTiles } from './EndTiles';
import { MonthsCard } from './MonthsCard';
import { useChurn, type Chosen } from './queries';
import { RateCards } from './RateCards';
import { ReasonsCard } from './ReasonsCard';
import { ReturnsCard } from './ReturnsCard';
import { ServiceOnlyCard } from './ServiceOnlyCard';
import { TermsBehind } from './TermsDrawer';

/** Why a dealer loses terms (战败) and customers (流失); every number opens the terms behind it. */
export function ChurnPage() {
  const { t } = useTexts();
  return (
    <DealerPage title={t('churn.title')} testId="churn-page">
      {(chosen) => <ChurnOf key={chosen.dealer} chosen={chosen} />}
    </DealerPage>
  );
}

function ChurnOf({ chosen }: { chosen: Chosen }) {
  const churn = useChurn(chosen);
  if (churn.data === undefined)
    return churn.error ? (
      <ErrorState error={churn.error} onRetry={() => void churn.refetch()} />
    ) : (
      <LoadingState rows={12} />
    );
  const { terms, before, rates, lostReasons, withdrawnReasons, destinations, months } = churn.data;
  const { customers, serviceOnly, cases } = churn.data;
  return (
    <TermsBehind chosen={chosen}>
      <CarsBehind dealer={chosen.dealer}>
        <Spin spinning={churn.isPlaceholderData}>
          <div className="stack">
            <EndTiles terms={terms} before={before} />
            <RateCards rates={rates} />
            <div className="churn-columns">
              <ReasonsCard key={`${chosen.months.from}/${chosen.months.to}`} groups={lostReasons} end="lost" />
              <DestinationsCard destinations={destinations} />
            </div>
            <div className="churn-columns">
              <MonthsCard months={months} />
              <ServiceOnlyCard cars={serviceOnly} />
            </div>
            <CustomersCard dealer={chosen.dealer} customers={customers} />
            <ReturnsCard cases={cases} />
            <ReasonsCard groups={withdrawnReasons} end="withdrawn" />
          </div>
        </Spin>
      </CarsBehind>
    </TermsBehind>
  );
}
