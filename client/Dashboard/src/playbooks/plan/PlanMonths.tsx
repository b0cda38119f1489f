import { FlagOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import type { AnchorName, PlaybookPlan, PlanTouch } from '../../api/playbookWire';
import { DayLegend } from '../../calendar/DayLegend';
import type { WorkingDays } from '../../calendar/dayKind';
import { monthsBetween } from '../../calendar/days';
import { MonthGrid } from '../../calendar/MonthGrid';
import { useTexts } from '../../i18n/Texts';
import { nameOfDay } from '../stages';
import { planDays, spanOf, type PlanDay } from './planDays';
import { PlanLegend } from './PlanLegend';
import { useTouchWords } from './useTouchWords';

interface PlanMonthsProps {
  plan: PlaybookPlan;
  days: WorkingDays;
}

/** The months of a plan, each touch on its day. */
export function PlanMonths({ plan, days }: PlanMonthsProps) {
  const marks = planDays(plan);
  const { from, to } = spanOf(plan);
  const say = useTouchWords(plan, days);
  return (
    <>
      <div className="plan-months">
        {monthsBetween(from, to).map((month) => (
          <MonthGrid
            key={month}
            month={month}
            days={days}
            withYear
            className="month-plan"
            marksOf={(day) => {
              const mark = marks.get(day);
              return mark && <DayMarks mark={mark} anchor={plan.anchor} say={say} />;
            }}
          />
        ))}
      </div>
      <DayLegend>
        <PlanLegend />
      </DayLegend>
    </>
  );
}

interface DayMarksProps {
  mark: PlanDay;
  anchor: AnchorName;
  say: (touch: PlanTouch) => string;
}

function DayMarks({ mark, anchor, say }: DayMarksProps) {
  const { t, word } = useTexts();
  return (
    <span className="day-marks">
      {mark.isEnrolled && <span className="day-edge">{t('plan.isEnrolled')}</span>}
      {mark.isAnchor && (
        <span className="day-edge day-edge-end">
          {anchor === 'expiry' ? t('plan.isExpiry') : word('anchor', anchor)}
        </span>
      )}
      {mark.events.map((event) => (
        <Tooltip key={event} title={word('rule', event)}>
          <span className="day-event" tabIndex={0} role="img" aria-label={word('rule', event)}>
            <FlagOutlined />
          </span>
        </Tooltip>
      ))}
      {mark.runs.map((touch, index) => (
        <TouchMark key={index} touch={touch} say={say} />
      ))}
      {mark.gone.map((touch, index) => (
        <TouchMark key={index} touch={touch} say={say} isGone />
      ))}
    </span>
  );
}

interface TouchMarkProps {
  touch: PlanTouch;
  say: (touch: PlanTouch) => string;
  isGone?: boolean;
}

function TouchMark({ touch, say, isGone = false }: TouchMarkProps) {
  const moved = touch.moved && !isGone ? ' touch-moved' : '';
  const provisional = touch.provisional && !isGone ? ' touch-provisional' : '';
  const look = isGone ? 'touch-gone' : `channel-${touch.channel}${moved}${provisional}`;
  const label = say(touch);
  return (
    <Tooltip title={label}>
      <span
        className={`touch ${look}`}
        tabIndex={0}
        role="img"
        aria-label={label}
        data-touch={touch.name}
        data-gone={isGone}
      >
        {moved && '→'}
        {nameOfDay(touch.offset).slice(2)}
      </span>
    </Tooltip>
  );
}
