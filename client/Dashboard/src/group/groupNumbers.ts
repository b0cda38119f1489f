import type { GroupDealer } from '../api/groupWire';

/** Where a number of a row leads. */
export type Leads = 'policies' | 'targets' | 'churn' | 'desk' | 'texts';

/** A number of the table: its word in the glossary, how it is written, and where it leads. */
export interface GroupNumber {
  key: string;
  kind: 'count' | 'share' | 'money';
  width: number;
  leads?: Leads;
  of: (row: Pick<GroupDealer, 'now' | 'before' | 'waiting'>) => number | undefined;
}

const metric = (
  key: string,
  of: GroupNumber['of'],
  more: Partial<Omit<GroupNumber, 'key' | 'of'>> = {},
): GroupNumber => ({ key, kind: 'count', width: 92, of, ...more });

/** The columns in their order; the table, its sums and its file are made of them. */
export const groupNumbers: readonly GroupNumber[] = [
  metric('target', ({ now }) => now.renewals, { leads: 'targets' }),
  metric('won', ({ now }) => now.won),
  metric('attainment', ({ now }) => now.attainment, { kind: 'share', width: 132, leads: 'targets' }),
  metric('gap', ({ now }) => now.gap),
  metric('decidedRate', ({ now }) => now.decidedRate, { kind: 'share', width: 136 }),
  metric('terms', ({ now }) => now.terms, { leads: 'policies' }),
  metric('open', ({ now }) => now.open),
  metric('lost', ({ now }) => now.lost, { leads: 'churn' }),
  metric('withdrawn', ({ now }) => now.withdrawn, { width: 124 }),
  metric('contacted', ({ now }) => now.contacted, { width: 124 }),
  metric('reached', ({ now }) => now.reached, { width: 116 }),
  metric('premium', ({ now }) => now.premiumWon, { kind: 'money', width: 118 }),
  metric('openCalls', ({ waiting }) => waiting.openCalls, { width: 104, leads: 'desk' }),
  metric('lateCalls', ({ waiting }) => waiting.lateCalls, { width: 104, leads: 'desk' }),
  metric('overdueTexts', ({ waiting }) => waiting.overdueTexts, { width: 108, leads: 'texts' }),
];

/** The address of a dealer's page. */
export function addressOf(leads: Leads, code: string): string {
  const dealer = encodeURIComponent(code);
  return leads === 'desk' || leads === 'texts' ? `/${leads}` : `/${leads}?dealer=${dealer}`;
}
