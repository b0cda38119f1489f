/** How a call may end, in the order of the silo. */
export type DispositionName =
  | 'no-answer'
  | 'busy'
  | 'not-convenient'
  | 'undecided'
  | 'quoted-indicative'
  | 'quoted-firm'
  | 'promised'
  | 'refused'
  | 'do-not-call'
  | 'wrong-number'
  | 'complaint'
  | 'sold'
  | 'scrapped';

export interface Disposition {
  name: DispositionName;
  /** The key that chooses it. */
  key: string;
  /** Whether a time for the next call is asked for, may be given, or makes no sense. */
  appointment: 'required' | 'possible' | 'none';
  needsReason?: true;
  /** `end`: the term is over; `block`: the phone is not contacted any more. */
  does: 'go-on' | 'end' | 'block';
}

export const dispositions: readonly Disposition[] = [
  { name: 'no-answer', key: '1', appointment: 'possible', does: 'go-on' },
  { name: 'busy', key: '2', appointment: 'possible', does: 'go-on' },
  { name: 'not-convenient', key: '3', appointment: 'required', does: 'go-on' },
  { name: 'undecided', key: '4', appointment: 'possible', does: 'go-on' },
  { name: 'quoted-indicative', key: '5', appointment: 'possible', does: 'go-on' },
  { name: 'quoted-firm', key: '6', appointment: 'possible', does: 'go-on' },
  { name: 'promised', key: '7', appointment: 'possible', does: 'go-on' },
  { name: 'refused', key: '8', appointment: 'none', needsReason: true, does: 'end' },
  { name: 'do-not-call', key: '9', appointment: 'none', does: 'block' },
  { name: 'wrong-number', key: '0', appointment: 'none', does: 'block' },
  { name: 'complaint', key: 'c', appointment: 'none', does: 'block' },
  { name: 'sold', key: 's', appointment: 'none', does: 'end' },
  { name: 'scrapped', key: 'x', appointment: 'none', does: 'end' },
];

/** How a call may end; a case is no insurance, so that no price is given. */
export function dispositionsOf(isCase: boolean): readonly Disposition[] {
  return isCase ? dispositions.filter(({ name }) => !name.startsWith('quoted-')) : dispositions;
}

export function dispositionOf(name: DispositionName | undefined): Disposition | undefined {
  return dispositions.find((known) => known.name === name);
}
