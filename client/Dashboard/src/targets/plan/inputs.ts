import type { TargetInputs } from '../../api/targetWire';

export type InputName = keyof TargetInputs;

/** The inputs of a year's target in the order in which they are asked for, and what each is. */
export const inputKinds: Record<InputName, 'count' | 'share' | 'money'> = {
  lastRenewals: 'count',
  lastRate: 'share',
  lastAttainment: 'share',
  expiringBase: 'count',
  newCarSales: 'count',
  newCarInsuranceRate: 'share',
  serviceOnlyCustomers: 'count',
  lostCustomers: 'count',
  insurerPolicy: 'share',
  makerGuidance: 'count',
  averagePremium: 'money',
};

export const inputNames = Object.keys(inputKinds) as InputName[];

export type InputState = 'said' | 'counted' | 'unknown';

export function stateOf(name: InputName, said: TargetInputs, counted: TargetInputs): InputState {
  if (said[name] !== undefined) return 'said';
  return counted[name] === undefined ? 'unknown' : 'counted';
}

/** What was said after a field was changed: nothing where it is cleared or tells what was counted anyway. */
export function saidWith(
  said: TargetInputs, counted: TargetInputs, name: InputName, value: number | undefined,
): TargetInputs {
  const { [name]: _, ...others } = said;
  return value === undefined || value === counted[name] ? others : { ...others, [name]: value };
}

/** A share as the per cents that people type, and back. */
export const toPercent = (share: number): number => round(share * 100);

export const fromPercent = (percent: number): number => round(percent / 100);

// What is typed is no sum of halves and quarters: 0.07 × 100 is to be 7.
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
