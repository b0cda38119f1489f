import { Alert } from 'antd';
import { DealerFrame } from '../dealers/DealerFrame';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { ErrorState } from '../states/ErrorState';
import { LoadingState } from '../states/LoadingState';
import '../styles/staffing.css';
import { ChangeCard } from './ChangeCard';
import { DaysCard } from './DaysCard';
import { InputsCard } from './InputsCard';
import { MonthsCard } from './MonthsCard';
import { useStaffing } from './queries';
import { Tiles } from './Tiles';

/** How many agents a dealer needs for the calls that its live terms hold; its address says which dealer. */
export function StaffingPage() {
  const { t } = useTexts();
  return (
    <DealerFrame title={t('staffing.title')} testId="staffing">
      {(dealer) => <StaffingOf key={dealer} dealer={dealer} />}
    </DealerFrame>
  );
}

function StaffingOf({ dealer }: { dealer: string }) {
  const { t, numbers } = useTexts();
  const times = useTimes();
  const staffing = useStaffing(dealer);
  if (staffing.data === undefined)
    return staffing.error ? (
      <ErrorState error={staffing.error} onRetry={() => void staffing.refetch()} />
    ) : (
      <LoadingState rows={12} />
    );
  const { madeAt, terms, resting, daily, months, whole, oneMore, oneFewer } = staffing.data;
  const { agents } = staffing.data.staffing;
  return (
    <>
      <p className="muted" data-testid="staffing-made-at">
        {t('staffing.madeAt', {
          at: times.moment(madeAt),
          terms: numbers.count(terms),
          resting: numbers.count(resting),
        })}
      </p>
      {agents.length === 0 && <Alert type="info" showIcon title={t('staffing.noAgents')} data-testid="no-agents" />}
      <Tiles whole={whole} />
      <DaysCard daily={daily} />
      <MonthsCard months={months} whole={whole} />
      <ChangeCard more={oneMore} fewer={oneFewer} />
      <InputsCard dealer={dealer} staffing={staffing.data.staffing} />
    </>
  );
}
