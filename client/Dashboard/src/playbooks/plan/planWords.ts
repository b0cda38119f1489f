import type { PlaybookPlan, PlanTouch } from '../../api/playbookWire';
import type { WorkingDays } from '../../calendar/dayKind';
import { yearOf } from '../../calendar/days';
import type { TextKey } from '../../i18n/en';

/** A sentence by its key; values that are days still have to be written in the reader's language. */
export interface PlanSentence {
  key: TextKey;
  days: Record<string, string>;
  values?: Record<string, number>;
}

const sparesRest = new Set(['call', 'robot']);

/** Why a touch runs when it runs, or why it does not: the most telling first. */
export function sentencesOf(touch: PlanTouch, plan: PlaybookPlan, days: WorkingDays): PlanSentence[] {
  const sentences = [mainOf(touch, plan, days)];
  if (touch.provisional)
    sentences.push({ key: 'plan.why.provisional', days: {}, values: { year: yearOf(touch.ownDay) } });
  return sentences;
}

function mainOf(touch: PlanTouch, plan: PlaybookPlan, days: WorkingDays): PlanSentence {
  const own = touch.ownDay;
  if (touch.rule === 'missed') return { key: 'plan.why.missed', days: { own, enrolled: plan.enrolled } };
  if (touch.rule) return { key: 'plan.why.merged', days: { own } };
  if (touch.moved)
    return { key: touch.day > own ? 'plan.why.later' : 'plan.why.earlier', days: { own, day: touch.day } };
  if (!days.isOff(own)) return { key: 'plan.why.own', days: {} };
  return { key: sparesRest.has(touch.channel) ? 'plan.why.allowed' : 'plan.why.keeps', days: { own } };
}

/** How many touches run, moved, were left out, or may still move. */
export function countsOf(touches: readonly PlanTouch[]) {
  const count = (is: (touch: PlanTouch) => unknown) => touches.filter(is).length;
  return {
    runs: count((touch) => !touch.rule),
    moved: count((touch) => touch.moved),
    missed: count((touch) => touch.rule === 'missed'),
    merged: count((touch) => touch.rule === 'merged'),
    provisional: count((touch) => touch.provisional),
  };
}
