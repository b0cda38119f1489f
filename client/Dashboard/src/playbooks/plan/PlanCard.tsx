import type { Playbook, PlaybookPlan } from '../../api/playbookWire';
import { useWorkingDays } from '../../calendar/queries';
import { useTexts } from '../../i18n/Texts';
import { ErrorState } from '../../states/ErrorState';
import { fieldFaults } from '../../states/fieldFaults';
import { LoadingState } from '../../states/LoadingState';
import { Section } from '../../states/Section';
import '../../styles/calendar.css';
import { usePlan } from '../queries';
import { PlanForm } from './PlanForm';
import { PlanList } from './PlanList';
import { PlanMonths } from './PlanMonths';
import { PlanSummary } from './PlanSummary';
import { spanOf } from './planDays';
import { usePlanFields } from './usePlanFields';

/** What a playbook does to one policy: months with its touches, and each of them in words. */
export function PlanCard({ playbook }: { playbook: Playbook }) {
  const { t, language } = useTexts();
  const days = playbook.touches.map((touch) => touch.day);
  const firstDay = playbook.anchor === 'expiry' ? Math.min(0, ...days) : Math.min(...days);
  const { fields, change, ask, isReady } = usePlanFields(firstDay);
  const plan = usePlan(playbook.name, playbook.version, ask);
  const faults = { ...fieldFaults(plan.error, language) };
  if (isReady && !ask) faults['expiry'] = t('plan.badExpiry');
  const isFaulty = Object.keys(faults).length > 0;
  return (
    <Section title={t('plan.title')} hint={t('plan.hint')}>
      <PlanForm anchor={playbook.anchor} fields={fields} faults={faults} onChange={change} />
      {plan.data && !isFaulty && <PlanShown plan={plan.data} />}
      {!plan.data && !plan.error && !isFaulty && <LoadingState rows={10} />}
      {plan.error && !isFaulty && <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />}
    </Section>
  );
}

function PlanShown({ plan }: { plan: PlaybookPlan }) {
  const span = spanOf(plan);
  const calendar = useWorkingDays(span.from, span.to);
  if (calendar.isPending) return <LoadingState rows={10} />;
  if (calendar.error) return <ErrorState error={calendar.error} onRetry={() => void calendar.refetch()} />;
  return (
    <div className="plan" data-testid="plan" data-expiry={plan.expiry} data-enrolled={plan.enrolled}>
      <PlanSummary plan={plan} />
      <PlanMonths plan={plan} days={calendar.days} />
      <PlanList plan={plan} days={calendar.days} />
    </div>
  );
}
