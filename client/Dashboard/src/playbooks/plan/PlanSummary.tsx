import { Tag } from 'antd';
import type { PlaybookPlan } from '../../api/playbookWire';
import { useTexts } from '../../i18n/Texts';
import { useTimes } from '../../session/useTimes';
import { nameOfDay } from '../stages';
import { spanOf } from './planDays';
import { countsOf } from './planWords';

const colors = { moved: 'blue', missed: 'default', merged: 'default', provisional: 'gold' } as const;

/** The plan in one line, and how the term ends. */
export function PlanSummary({ plan }: { plan: PlaybookPlan }) {
  const { t, word } = useTexts();
  const times = useTimes();
  const counts = countsOf(plan.touches);
  const span = spanOf(plan);
  const end = plan.anchor === 'expiry' ? 'plan.end' : 'plan.endCase';
  const names = ['moved', 'missed', 'merged', 'provisional'] as const;
  return (
    <div className="plan-summary" data-testid="plan-summary">
      <p>
        <strong>
          {t('plan.summary', { from: times.day(span.from), to: times.day(span.to), runs: counts.runs })}
        </strong>{' '}
        {names
          .filter((name) => counts[name] > 0)
          .map((name) => (
            <Tag key={name} color={colors[name]}>
              {t(`plan.summary.${name}`, { count: counts[name] })}
            </Tag>
          ))}
      </p>
      {plan.milestones.map(({ event, offset, day }) => (
        <p key={event} className="muted">
          {[nameOfDay(offset), times.day(day), word('rule', event)].join(' · ')}
        </p>
      ))}
      <p className="muted">
        {t(end, { day: times.day(plan.end.day), reason: word('rule', plan.end.reason) })}
      </p>
    </div>
  );
}
