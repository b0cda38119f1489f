import { NoDealer } from '../dealers/NoDealer';
import { useTexts } from '../i18n/Texts';
import { Page } from '../layout/Page';
import { useAddress } from '../layout/useAddress';
import { useProgress } from '../live/Live';
import { useRefetchOnChange } from '../live/useRefetchOnChange';
import { useCaller, useDealers } from '../session/queries';
import { maySetTargets } from '../session/roles';
import { useToday } from '../session/useToday';
import { ErrorState } from '../states/ErrorState';
import { LoadingState } from '../states/LoadingState';
import '../styles/churn.css';
import '../styles/settings.css';
import '../styles/targets.css';
import { dealerVersion } from './dealerVersion';
import { GoalsCard } from './goals/GoalsCard';
import { NewCarsCard } from './goals/NewCarsCard';
import { HistoryCard } from './HistoryCard';
import { KpisCard } from './kpis/KpisCard';
import { MonthsCard } from './MonthsCard';
import { PlanCard } from './plan/PlanCard';
import { useTargets, type TargetsOf } from './queries';
import { StandingCard } from './StandingCard';
import { withRunning } from './withRunning';
import { YearBar } from './YearBar';
import { yearOf } from './years';

/** What a dealer wants to renew in a year of expiry, what there is of it, and what it will come to. */
export function TargetsPage() {
  const { t } = useTexts();
  return (
    <Page title={t('targets.title')} testId="targets-page">
      <Choice />
    </Page>
  );
}

function Choice() {
  const [search, choose] = useAddress();
  const dealers = useDealers();
  const today = useToday();
  if (dealers.error) return <ErrorState error={dealers.error} onRetry={() => void dealers.refetch()} />;
  if (!dealers.data || !today) return <LoadingState rows={12} />;
  const dealer = search.get('dealer') ?? dealers.data[0]?.code;
  if (!dealer) return <NoDealer />;
  const present = Number(today.slice(0, 4));
  const year = yearOf(search.get('year')) ?? present;
  return (
    <>
      <YearBar dealers={dealers.data} dealer={dealer} year={year} present={present} onChoose={choose} />
      <YearOf key={`${dealer}/${year}`} dealer={dealer} year={year} />
    </>
  );
}

function YearOf({ dealer, year }: Required<TargetsOf> & { year: number }) {
  const role = useCaller().data?.role;
  const targets = useTargets({ dealer, year });
  const running = useProgress((state) => state.months.get(dealer));
  useRefetchOnChange(
    useProgress((state) => dealerVersion(state, dealer)),
    ['targets', dealer],
  );
  if (!targets.data)
    return targets.error ? (
      <ErrorState error={targets.error} onRetry={() => void targets.refetch()} />
    ) : (
      <LoadingState rows={12} />
    );
  const shown = withRunning(targets.data, running);
  const maySet = maySetTargets(role);
  return (
    <>
      <StandingCard targets={shown} />
      <MonthsCard targets={shown} maySet={maySet} />
      <PlanCard targets={shown} maySet={maySet} />
      <GoalsCard targets={shown} maySet={maySet} />
      <NewCarsCard months={shown.newCars} />
      <KpisCard targets={shown} maySet={maySet} />
      <HistoryCard targets={shown} />
    </>
  );
}
