import { describe, expect, it } from 'vitest';
import { phases } from '../live/progressSamples';
import { funnelOption } from './funnelOption';

interface Series {
  data: (number | { value: number })[];
}

describe('funnelOption', () => {
  const words = { phase: (phase: string) => phase, count: String, amount: (count: number) => `${count} (x)` };

  it('centres each bar of the path by half of what it lacks to the longest', () => {
    const { series } = funnelOption(phases({ scheduled: 10, contacting: 4, lost: 8 }), words) as {
      series: Series[];
    };
    expect(series[0]?.data).toEqual([0, 3, 5, 5, 5]);
    expect(series[1]?.data.map((bar) => (typeof bar === 'number' ? bar : bar.value))).toEqual([
      10, 4, 0, 0, 0,
    ]);
    expect(series[2]?.data.map((bar) => (typeof bar === 'number' ? bar : bar.value))).toEqual([8, 0, 0, 0]);
  });

  it('has a scale even when nothing is counted', () => {
    const { xAxis } = funnelOption(phases(), words) as { xAxis: { max: number }[] };
    expect(xAxis.map((axis) => axis.max)).toEqual([1, 1]);
  });

  it('has room for every label on a phone: what stood beside the path stands under it', () => {
    const leftsAt = (width: number) =>
      (funnelOption(phases(), words, width) as { grid: { left: number | string }[] }).grid.map(({ left }) => left);
    expect([leftsAt(340), leftsAt(500)]).toEqual([
      [92, 92],
      [92, '77%'],
    ]);
  });
});
