import type { PlaybookPlan, PlanTouch } from '../../api/playbookWire';
import type { WorkingDays } from '../../calendar/dayKind';
import { useTexts } from '../../i18n/Texts';
import { useTimes } from '../../session/useTimes';
import { nameOfDay } from '../stages';
import { purposeOf, useWhy } from './useTouchWords';

interface PlanListProps {
  plan: PlaybookPlan;
  days: WorkingDays;
}

/** Every touch in words: when, by what, what for, and why then. */
export function PlanList({ plan, days }: PlanListProps) {
  const { t } = useTexts();
  const why = useWhy(plan, days);
  return (
    <div>
      <h3 className="plan-heading">{t('plan.list')}</h3>
      <ol className="plan-list" data-testid="plan-list">
        {plan.touches.map((touch, index) => (
          <PlanRow key={index} touch={touch} why={why(touch)} />
        ))}
      </ol>
    </div>
  );
}

function PlanRow({ touch, why }: { touch: PlanTouch; why: string[] }) {
  const { t, word } = useTexts();
  const times = useTimes();
  const hours = { opens: touch.hours.opens.slice(0, 5), closes: touch.hours.closes.slice(0, 5) };
  return (
    <li className={`plan-row${touch.rule ? ' plan-row-left' : ''}`} data-touch={touch.name} data-rule={touch.rule}>
      <span className="plan-name">{nameOfDay(touch.offset)}</span>
      <span className={`stage-channel channel-${touch.channel}`}>{word('channel', touch.channel)}</span>
      <span className="plan-day">{touch.rule ? t('plan.left') : times.day(touch.day)}</span>
      <span className="muted plan-hours">{!touch.rule && t('plan.hours', hours)}</span>
      <span className="plan-purpose">
        {purposeOf(touch, word)}
        {touch.quote && <span className="rule">{word('rule', touch.quote)}</span>}
      </span>
      <span className={touch.moved || touch.rule || touch.provisional ? 'plan-why' : 'plan-why muted'}>
        {why.join(' ')}
      </span>
    </li>
  );
}
