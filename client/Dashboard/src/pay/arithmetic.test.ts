import { describe, expect, it } from 'vitest';
import type { AgentPay, PayLine } from '../api/payWire';
import { numbersOf } from '../format/numbers';
import { arithmetic, commissionOf } from './arithmetic';

const numbers = numbersOf('en');
const line = (kind: string, base: number, rate: number, count: number): PayLine => ({
  kind,
  text: { en: '', zh: '' },
  base,
  rate,
  count,
  amount: base * rate * count,
});

describe('arithmetic', () => {
  it('multiplies what counts', () => {
    expect(arithmetic(line('commission', 30, 1, 5), numbers)).toBe('¥30.00 × 5 = ¥150.00');
    expect(arithmetic(line('win-back', 35, 0.75, 105), numbers)).toBe('¥35.00 × 75.0% × 105 = ¥2,756.25');
  });
  it('says a fixed amount alone', () =>
    expect(arithmetic(line('base-pay', 2200, 1, 1), numbers)).toBe('¥2,200.00'));
});

describe('commissionOf', () => {
  it('leaves out base pay', () => {
    const lines = [line('base-pay', 2200, 1, 1), line('commission', 30, 1, 5), line('ladder', 100, 0.05, 1)];
    expect(commissionOf({ lines } as AgentPay)).toBe(155);
  });
});
