import type { AgentPay, PayLine } from '../api/payWire';
import type { Numbers } from '../format/numbers';

/** How the amount of a line comes about: `¥30.00 × 5 = ¥150.00`; a factor of 1 is left out. */
export function arithmetic({ base, rate, count, amount }: PayLine, numbers: Numbers): string {
  const factors = [
    numbers.moneyExact(base),
    ...(rate === 1 ? [] : [numbers.share(rate)]),
    ...(count === 1 ? [] : [numbers.count(count)]),
  ];
  const sum = numbers.moneyExact(amount);
  return factors.length === 1 ? sum : `${factors.join(' × ')} = ${sum}`;
}

const apart = new Set(['base-pay', 'correction']);

/** What is paid for policies of the month: everything but the fixed part and corrections of other months. */
export function commissionOf({ lines }: AgentPay): number {
  return lines.filter((line) => !apart.has(line.kind)).reduce((sum, line) => sum + line.amount, 0);
}
