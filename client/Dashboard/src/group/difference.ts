/** How a share stands against the month before. */
export interface Difference {
  direction: 'up' | 'down' | 'same';
  /** Percentage points, without a sign, to one place. */
  points: string;
}

/** The difference of two shares; undefined when one is not known. What is written as 0.0 is the same. */
export function differenceOf(change: number | undefined): Difference | undefined {
  if (change === undefined) return undefined;
  const points = (Math.abs(change) * 100).toFixed(1);
  return { points, direction: points === '0.0' ? 'same' : change > 0 ? 'up' : 'down' };
}
