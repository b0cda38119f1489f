import type { CustomerText, Judgement } from '../api/textWire';

/** What may be said of a text, the harmless first. */
export const judgements: readonly Judgement[] = ['answered', 'refuses-texts', 'refuses-all', 'wrong-number'];

/** Whether the judgement ends contact, so that it is asked about first. */
export function endsContact(judgement: Judgement): judgement is Exclude<Judgement, 'answered'> {
  return judgement !== 'answered';
}

/** A judgement, or for how long there has been none. */
export function stateOf({ judgement, remindedAt }: CustomerText): Judgement | 'overdue' | 'unread' {
  return judgement ?? (remindedAt ? 'overdue' : 'unread');
}

/** The cars that the sender insures, each once. */
export function carsOf({ policies = [] }: CustomerText): string[] {
  return [...new Set(policies.map(({ plate, dealer }) => `${plate ?? '–'} · ${dealer}`))];
}
