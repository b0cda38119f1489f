import { describe, expect, it } from 'vitest';
import type { PayPlan } from '../../api/payWire';
import { factsAskedFor } from './fields';

const plan = (...kinds: string[]) => ({ parts: kinds.map((kind) => ({ kind })) }) as PayPlan;
const nothing = { month: '2026-03', agent: '李芳' };

describe('factsAskedFor', () => {
  it('asks for what the plan goes by, each once', () => {
    expect(factsAskedFor(plan('base-pay', 'commission', 'kpi'), nothing)).toEqual([
      'target', 'premiumTarget', 'satisfaction', 'addOns',
    ]);
    expect(factsAskedFor(plan('base-pay', 'win-back'), nothing)).toEqual([
      'called', 'returned', 'callPlan', 'report', 'sampleCheck',
    ]);
  });
  it('keeps what was said before in sight, so that it can be taken back', () =>
    expect(factsAskedFor(plan('base-pay'), { ...nothing, profit: 0 })).toEqual(['profit']));
});
