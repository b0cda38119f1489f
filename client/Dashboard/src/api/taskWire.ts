import type { PolicySummary } from './policyWire';
import type { CustomerText } from './textWire';
import type { PhaseName } from './wire';

/** An open call task; only the answer that grants its lease has the whole phone and owner, and the other terms. */
export interface CallTask {
  id: number;
  policy: PolicySummary;
  touch: string;
  goal: string;
  /** Higher goes first. */
  priority: number;
  raisedBy?: string;
  openedAt: string;
  leaseUntil?: string;
  leaseSecondsLeft?: number;
  /** Who holds it, where the silo says so. */
  agent?: string;
  /** Names the lease; a report counts only under the current one. */
  epoch: number;
  /** What the customer wrote and nobody has judged, the newest first. */
  unreadTexts?: CustomerText[];
  alsoAbout?: SpokenTerm[];
}

/** Another term of the customer, to be spoken of in the same call. */
export interface SpokenTerm {
  policy: number;
  plate?: string;
  line: string;
  expiry: string;
  phase: PhaseName | 'unenrolled';
}

export interface TaskLease {
  leaseUntil: string;
  leaseSecondsLeft: number;
}

export interface TaskOutcome {
  epoch: number;
  disposition: string;
  nextAppointment?: string;
  reason?: string;
  thisLineOnly?: boolean;
}
