import type { PlaybookPlan, PlanTouch } from '../../api/playbookWire';
import { addDays } from '../../calendar/days';

/** What stands on one day of a plan. */
export interface PlanDay {
  /** Touches that run on it. */
  runs: PlanTouch[];
  /** Touches that the playbook puts here and that run elsewhere or not at all. */
  gone: PlanTouch[];
  /** Names of what else happens. */
  events: string[];
  isEnrolled: boolean;
  /** Whether it is day 0 of the playbook. */
  isAnchor: boolean;
  isEnd: boolean;
}

/** The days of a plan on which something stands. */
export function planDays(plan: PlaybookPlan): Map<string, PlanDay> {
  const days = new Map<string, PlanDay>();
  const on = (day: string): PlanDay => {
    const known = days.get(day) ?? emptyDay();
    days.set(day, known);
    return known;
  };
  for (const touch of plan.touches) {
    if (!touch.rule) on(touch.day).runs.push(touch);
    if (touch.rule || touch.moved) on(touch.ownDay).gone.push(touch);
  }
  for (const { event, day } of plan.milestones) on(day).events.push(event);
  on(plan.enrolled).isEnrolled = true;
  // The last maintenance lies a year back; the months show what is still to come.
  if (plan.anchor !== 'last-maintenance') on(plan.anchorDay).isAnchor = true;
  on(plan.end.day).isEnd = true;
  return days;
}

/** The first and the last day that the months of a plan must show. */
export function spanOf(plan: PlaybookPlan): { from: string; to: string } {
  const days = [...planDays(plan).keys()].sort();
  return { from: days[0] ?? plan.enrolled, to: days[days.length - 1] ?? plan.expiry };
}

/** The anchor of a term whose first touch falls on a day, so that a plan opens with nothing missed. */
export function anchorFor(firstDay: number, today: string): string {
  return addDays(today, -firstDay);
}

function emptyDay(): PlanDay {
  return { runs: [], gone: [], events: [], isEnrolled: false, isAnchor: false, isEnd: false };
}
