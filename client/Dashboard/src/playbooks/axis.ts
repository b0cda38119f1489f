/** Where the days of a playbook stand on a line from its first day to its anchor, or to its last day behind it. */
export interface Axis {
  /** Days from the anchor at which the line begins. */
  from: number;
  /** Days from the anchor at which it ends. */
  to: number;
  ticks: number[];
  /** The place of a day in per cent from the left. */
  placeOf(day: number): number;
}

const steps = [7, 15, 30, 60, 90, 180];
const mostTicks = 7;

/** An axis that begins and ends at round days and has no more marks than a narrow screen can name. */
export function axisOf(days: readonly number[]): Axis {
  const isBehind = days.length > 0 && Math.min(...days) > 0;
  const first = isBehind ? Math.min(...days) : Math.min(-1, ...days);
  const last = isBehind ? Math.max(...days, first + 1) : Math.max(0, ...days);
  const step = steps.find((size) => (last - first) / size < mostTicks) ?? 365;
  const from = Math.floor(first / step) * step;
  const to = Math.ceil(last / step) * step;
  const ticks = Array.from({ length: (to - from) / step + 1 }, (_, n) => from + n * step);
  return { from, to, ticks, placeOf: (day) => ((day - from) / (to - from)) * 100 };
}
