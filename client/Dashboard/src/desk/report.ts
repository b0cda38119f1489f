import type { TaskOutcome } from '../api/taskWire';
import { instantOf } from '../format/zoneTime';
import { dispositionOf, type DispositionName } from './dispositions';

/** What an agent has typed of how the call ended. */
export interface Report {
  disposition?: DispositionName;
  reason?: string;
  /** `yyyy-MM-dd` and `HH:mm` on the dealer's wall clock; empty while not typed. */
  day: string;
  time: string;
  thisLineOnly: boolean;
}

export const emptyReport: Report = { day: '', time: '', thisLineOnly: false };

/** What keeps a report from being sent. */
export type ReportFault =
  'disposition-missing' | 'reason-missing' | 'appointment-missing' | 'appointment-half' | 'appointment-past';

/** The first fault of a report; undefined when it can be sent. `now` is the engine's instant. */
export function faultOf(report: Report, zone: string, now: string | undefined): ReportFault | undefined {
  const chosen = dispositionOf(report.disposition);
  if (!chosen) return 'disposition-missing';
  if (chosen.needsReason && !report.reason) return 'reason-missing';
  if (chosen.appointment === 'none') return undefined;
  const at = instantOf(report, zone);
  if (!at && (report.day || report.time)) return 'appointment-half';
  if (!at) return chosen.appointment === 'required' ? 'appointment-missing' : undefined;
  return now !== undefined && Date.parse(at) <= Date.parse(now) ? 'appointment-past' : undefined;
}

/** What is sent, with nothing that the chosen end of the call does not have; undefined while there is a fault. */
export function outcomeOf(report: Report, epoch: number, zone: string): TaskOutcome | undefined {
  const chosen = dispositionOf(report.disposition);
  if (!chosen) return undefined;
  const at = chosen.appointment === 'none' ? undefined : instantOf(report, zone);
  return {
    epoch,
    disposition: chosen.name,
    ...(at ? { nextAppointment: at } : {}),
    ...(chosen.needsReason && report.reason ? { reason: report.reason } : {}),
    ...(report.thisLineOnly ? { thisLineOnly: true } : {}),
  };
}
