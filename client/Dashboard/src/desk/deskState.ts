import type { CallTask } from '../api/taskWire';
import type { Bilingual } from '../api/wire';
import { leaseFrom, type Lease } from './lease';
import { emptyReport, type Report } from './report';

/** A call that the agent holds, and what has been typed of it. */
export interface Call {
  task: CallTask;
  lease: Lease;
  report: Report;
  /** Why the silo did not take the report, while it may still be mended. */
  refusal?: Refusal;
}

export interface Refusal {
  code: string;
  detail?: Bilingual;
}

/** Where the desk stands: nothing asked for, asking again and again, in a call, or with a call that was taken away. */
export type Desk =
  | { at: 'resting' }
  | { at: 'waiting'; asked: number }
  | { at: 'calling'; call: Call }
  | { at: 'lost'; call: Call; refusal: Refusal };

export type DeskEvent =
  | { is: 'wanted' }
  | { is: 'nothing' }
  | { is: 'taken'; task: CallTask; now: number }
  | { is: 'typed'; report: Report }
  | { is: 'extended'; secondsLeft: number; now: number }
  | { is: 'refused'; refusal: Refusal }
  | { is: 'through'; goOn: boolean };

export const resting: Desk = { at: 'resting' };

/** The refusals that somebody can mend by typing something else; all others mean that the call is gone. */
const mendable: ReadonlySet<string> = new Set([
  'appointment-required',
  'appointment-out-of-term',
  'reason-required',
  'fields-invalid',
]);

/** What an event makes of the desk; one that comes too late changes nothing. */
export function after(desk: Desk, event: DeskEvent): Desk {
  switch (event.is) {
    case 'wanted':
      return desk.at === 'calling' ? desk : { at: 'waiting', asked: 0 };
    case 'nothing':
      return desk.at === 'waiting' ? { at: 'waiting', asked: desk.asked + 1 } : desk;
    case 'taken':
      return { at: 'calling', call: callOf(event.task, event.now) };
    case 'through':
      return event.goOn ? { at: 'waiting', asked: 0 } : resting;
    default:
      return desk.at === 'calling' ? within(desk.call, event) : desk;
  }
}

function within(call: Call, event: Extract<DeskEvent, { is: 'typed' | 'extended' | 'refused' }>): Desk {
  if (event.is === 'typed') return { at: 'calling', call: { ...withoutRefusal(call), report: event.report } };
  if (event.is === 'extended')
    return { at: 'calling', call: { ...call, lease: leaseFrom(call.lease.epoch, event.secondsLeft, event.now) } };
  const { refusal } = event;
  return mendable.has(refusal.code) ? { at: 'calling', call: { ...call, refusal } } : { at: 'lost', call, refusal };
}

function callOf(task: CallTask, now: number): Call {
  return { task, lease: leaseFrom(task.epoch, task.leaseSecondsLeft ?? 0, now), report: emptyReport };
}

function withoutRefusal({ refusal: _, ...call }: Call): Call {
  return call;
}
