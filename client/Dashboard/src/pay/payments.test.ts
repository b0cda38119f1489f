import { describe, expect, it } from 'vitest';
import type { AgentPay, Pay } from '../api/payWire';
import { paymentsOf } from './payments';

const agent = (name: string, plan: string, total: number, more: Partial<AgentPay> = {}): AgentPay => ({
  agent: name,
  plan,
  version: 1,
  won: 0,
  premium: 0,
  isOwnTarget: false,
  lines: [],
  total,
  open: [],
  isPaid: false,
  ...more,
});

describe('paymentsOf', () => {
  it('sums the agents of each plan exactly, and names those with something open', () => {
    const open = [{ rule: 'no-target', path: 'target', text: { en: '', zh: '' } }];
    const agents = [
      agent('李芳', 'renewal', 0.1), agent('王敏', 'renewal', 0.2), agent('赵云', 'win-back', 2200, { open }),
    ];
    expect(paymentsOf({ agents } as unknown as Pay)).toEqual([
      { plan: 'renewal', version: 1, agents: 2, total: 0.3, open: [], isPaid: false },
      { plan: 'win-back', version: 1, agents: 1, total: 2200, open: ['赵云'], isPaid: false },
    ]);
  });
  it('leaves out who is paid by no plan', () =>
    expect(paymentsOf({ agents: [agent('孙力', 'gone', 0, { version: 0 })] } as unknown as Pay)).toEqual([]));
});
