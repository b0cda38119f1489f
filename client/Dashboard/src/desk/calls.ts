import { apiAddress, post, randomKey } from '../api/client';
import type { CallTask, TaskLease, TaskOutcome } from '../api/taskWire';

/** The next call under a lease; undefined when there is none that may be made now. */
export function takeNext(dealer: string | undefined): Promise<CallTask | undefined> {
  return post<CallTask>(apiAddress('/tasks/next'), dealer ? { dealer } : {});
}

export interface ReportAnswer {
  verdict: 'applied' | 'ignored';
  rule?: string;
}

/** Reports how a call ended; under the same key a report that may have arrived is repeated harmlessly. */
export async function reportOutcome(id: number, outcome: TaskOutcome, key: string): Promise<ReportAnswer> {
  return (await post<ReportAnswer>(apiAddress(`/tasks/${id}/outcome`), outcome, key)) ?? { verdict: 'applied' };
}

export async function extendLease(id: number, epoch: number): Promise<number> {
  return (await post<TaskLease>(apiAddress(`/tasks/${id}/lease`), { epoch }))?.leaseSecondsLeft ?? 0;
}

export async function giveBack(id: number, epoch: number): Promise<void> {
  await post(apiAddress(`/tasks/${id}/release`), { epoch });
}

/** A key for each different report: the same one for a repeat of the same words. */
export function createReportKeys(): (id: number, outcome: TaskOutcome) => string {
  let last: { words: string; key: string } | undefined;
  return (id, outcome) => {
    const words = JSON.stringify([id, outcome]);
    if (last?.words !== words) last = { words, key: randomKey() };
    return last.key;
  };
}
