/** Where the days of a playbook stand on a line from its first day to the expiry. */
export interface Axis {
  /** Days from the expiry at which the line begins, negative. */
  from: number;
  ticks: number[];
  /** The place of a day in per cent from the left. */
  placeOf(day: number): number;
}

const steps = [7, 15, 30, 60, 90, 180];
const mostTicks = 7;

/** An axis that begins at a round day and has no more marks than a narrow screen can name. */
export function axisOf(days: readonly number[]): Axis {
  const first = Math.min(-1, ...days);
  const step = steps.find((size) => -first / size < mostTicks) ?? 365;
  const from = -Math.ceil(-first / step) * step;
  const ticks = Array.from({ length: -from / step + 1 }, (_, n) => from + n * step);
  return { from, ticks, placeOf: (day) => ((day - from) / -from) * 100 };
}
