import type { PayFacts, PayPlan } from '../../api/payWire';

/** What can be said of an agent's month, in the order in which it is asked for, and what each is. */
export const factKinds = {
  target: 'count',
  premiumTarget: 'money',
  satisfaction: 'share',
  addOns: 'share',
  called: 'count',
  returned: 'count',
  callPlan: 'factor',
  report: 'factor',
  sampleCheck: 'factor',
  profit: 'money',
} as const satisfies Partial<Record<keyof PayFacts, string>>;

export type FactName = keyof typeof factKinds;

const factNames = Object.keys(factKinds) as FactName[];

const neededBy: Record<string, readonly FactName[]> = {
  commission: ['target'],
  ladder: ['premiumTarget'],
  kpi: ['target', 'premiumTarget', 'satisfaction', 'addOns'],
  'win-back': ['called', 'returned', 'callPlan', 'report', 'sampleCheck'],
  'profit-share': ['profit'],
};

/** What is asked for: what the parts of the plan go by, and whatever somebody has said before. */
export function factsAskedFor(plan: PayPlan | undefined, said: PayFacts): FactName[] {
  const needed = new Set((plan?.parts ?? []).flatMap((part) => neededBy[part.kind] ?? []));
  return factNames.filter((name) => needed.has(name) || said[name] !== undefined);
}
