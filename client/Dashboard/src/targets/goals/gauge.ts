import type { GoalReading } from '../../api/targetWire';

/** A gauge from 0 to 1: the band within the bounds, and where the share stands; undefined when nobody knows it. */
export interface GaugeShape {
  from: number;
  to: number;
  at: number | undefined;
}

/** Shares fill a gauge of 0 to 100 %; growth, which may fall or pass it, gets as much as it needs on both sides. */
export function gaugeOf({ name, atLeast, atMost, actual }: GoalReading): GaugeShape {
  const known = [atLeast, atMost, actual].filter((value) => value !== undefined);
  const isGrowth = name === growth;
  const low = isGrowth ? Math.min(-0.1, ...known) : 0;
  const high = isGrowth ? Math.max(0.4, ...known) : 1;
  const place = (value: number) => Math.min(1, Math.max(0, (value - low) / (high - low)));
  return {
    from: place(atLeast ?? low),
    to: place(atMost ?? high),
    at: actual === undefined ? undefined : place(actual),
  };
}

const growth = 'renewal-premium-growth';
