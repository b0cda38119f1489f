import type { AgentPay, Pay } from '../api/payWire';

/** What paying a month by one plan comes to. */
export interface Payment {
  plan: string;
  version: number;
  agents: number;
  total: number;
  /** Agents of whose pay something is wrong or not known yet. */
  open: string[];
  isPaid: boolean;
}

/** A payment for each plan that pays somebody in the month, in the order of the agents. */
export function paymentsOf({ agents }: Pay): Payment[] {
  const paid = agents.filter(({ version }) => version > 0);
  return [...new Set(paid.map(({ plan }) => plan))].map((plan) =>
    paymentOf(plan, paid.filter((agent) => agent.plan === plan)));
}

function paymentOf(plan: string, agents: AgentPay[]): Payment {
  return {
    plan,
    version: Math.max(...agents.map(({ version }) => version)),
    agents: agents.length,
    total: cents(agents.reduce((sum, { total }) => sum + total, 0)),
    open: agents.filter(({ open }) => open.length > 0).map(({ agent }) => agent),
    isPaid: agents.some(({ isPaid }) => isPaid),
  };
}

// Sums of hundredths are no sums of halves and quarters: 0.1 + 0.2 is to be 0.3.
function cents(yuan: number): number {
  return Math.round(yuan * 100) / 100;
}
