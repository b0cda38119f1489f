import type { ReportSchedule, ReportScheduleChange } from '../../api/reportWire';

/** The reports that a dealer may have made by itself. */
export const scheduled = ['daily-list', 'weekly', 'monthly'] as const;
export type Scheduled = (typeof scheduled)[number];

export const languages = ['zh', 'en'] as const;

const usualTime = '08:30';

/** What stands in the form: each report with its time, wanted or not. */
export interface ScheduleDraft {
  plans: Record<Scheduled, { isOn: boolean; at: string }>;
  format: string;
  language: string;
}

export function draftOf({ plans, format, language }: ReportSchedule): ScheduleDraft {
  const planOf = (kind: Scheduled) => {
    const plan = plans.find((one) => one.kind === kind);
    return { isOn: plan !== undefined, at: plan?.at ?? usualTime };
  };
  return {
    plans: { 'daily-list': planOf('daily-list'), weekly: planOf('weekly'), monthly: planOf('monthly') },
    format,
    language,
  };
}

/** All that is wanted; undefined while a wanted report has no time. */
export function changeOf({ plans, format, language }: ScheduleDraft): ReportScheduleChange | undefined {
  const wanted = scheduled.filter((kind) => plans[kind].isOn).map((kind) => ({ kind, at: plans[kind].at }));
  return wanted.every(({ at }) => /^\d\d:\d\d$/.test(at)) ? { plans: wanted, format, language } : undefined;
}
