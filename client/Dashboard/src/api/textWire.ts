import type { PolicySummary } from './policyWire';

export type Judgement = 'answered' | 'refuses-texts' | 'refuses-all' | 'wrong-number';

/** What a customer wrote; unread while it has no judgement. */
export interface CustomerText {
  id: number;
  receivedAt: string;
  /** Absent once they were wiped, half a year later. */
  words?: string;
  /** Whether the customer wrote more than is kept. */
  cut?: boolean;
  takenFor: 'refusal' | 'unread';
  /** When it had waited for a working day: it is overdue. */
  remindedAt?: string;
  judgement?: Judgement;
  judgedAt?: string;
  /** Absent when the engine judged it by itself. */
  judgedBy?: string;
  /** The sender's terms that the caller may see; in lists of texts only. */
  policies?: PolicySummary[];
}
