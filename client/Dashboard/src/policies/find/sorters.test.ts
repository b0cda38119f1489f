import { describe, expect, it } from 'vitest';
import type { PolicySummary } from '../../api/policyWire';
import { sorters } from './sorters';

const term = (id: number, rest: Partial<PolicySummary>): PolicySummary => ({
  id,
  dealer: 'SH001',
  line: 'commercial',
  expiry: '2026-05-01',
  phase: 'quoted',
  ...rest,
});

const order = (key: string, ...rows: PolicySummary[]) => [...rows].sort(sorters[key]!).map(({ id }) => id);

describe('sorters', () => {
  it('puts phases along the path, not along the alphabet', () => {
    const rows = [term(1, { phase: 'won' }), term(2, { phase: 'unenrolled' }), term(3, { phase: 'contacting' })];
    expect(order('phase', ...rows)).toEqual([3, 1, 2]);
  });

  it('sorts numbers as numbers and days as days, the unknown first', () => {
    expect(order('premium', term(1, { premium: 10000 }), term(2, { premium: 900 }), term(3, {}))).toEqual([3, 2, 1]);
    expect(order('expiry', term(1, { expiry: '2026-10-01' }), term(2, { expiry: '2026-09-30' }))).toEqual([2, 1]);
  });
});
