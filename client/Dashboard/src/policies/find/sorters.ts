import type { PolicySummary } from '../../api/policyWire';
import { phases } from './listAddress';

type Order = (left: PolicySummary, right: PolicySummary) => number;

/** How each column puts loaded rows in order; what is not known stands first. */
export const sorters: Record<string, Order> = {
  vehicle: byText(({ plate }) => plate),
  dealer: byText(({ dealer }) => dealer),
  owner: byText(({ owner }) => owner),
  line: byText(({ line }) => line),
  expiry: byText(({ expiry }) => expiry),
  tier: byText(({ tier }) => tier),
  premium: (left, right) => (left.premium ?? -1) - (right.premium ?? -1),
  phase: (left, right) => phases.indexOf(left.phase) - phases.indexOf(right.phase),
  next: byText(({ nextTouch }) => nextTouch?.at),
};

function byText(of: (row: PolicySummary) => string | undefined): Order {
  return (left, right) => (of(left) ?? '').localeCompare(of(right) ?? '', 'zh-CN');
}
