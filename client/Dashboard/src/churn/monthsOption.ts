import type { EndTotals, MonthEnds } from '../api/churnWire';
import type { EChartsCoreOption } from '../charts/echarts';
import { tooltipLook } from '../charts/tooltipLook';
import { fontFamily, type Palette } from '../theme';

interface MonthsWords {
  part: (part: keyof EndTotals) => string;
  count: (value: number) => string;
}

export const parts: readonly (keyof EndTotals)[] = ['won', 'lost', 'withdrawn', 'open'];

/** Stacked bars, one a month of expiry: what was won, lost and withdrawn, and what is open. */
export function monthsOption(
  months: readonly MonthEnds[],
  words: MonthsWords,
  colors: Palette,
): EChartsCoreOption {
  const { won, lost, withdrawn, unenrolled } = colors.phase;
  const fills: Record<keyof EndTotals, string> = { won, lost, withdrawn, open: unenrolled };
  return {
    textStyle: { fontFamily },
    animationDuration: 300,
    legend: {
      top: 0,
      left: 0,
      itemWidth: 12,
      itemHeight: 12,
      icon: 'roundRect',
      textStyle: { color: colors.ink },
    },
    grid: { left: 8, right: 8, top: 40, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      confine: true,
      ...tooltipLook(colors),
      valueFormatter: (value: number) => words.count(value),
    },
    xAxis: {
      type: 'category',
      data: months.map(({ month }) => month.slice(0, 7)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colors.line } },
      axisLabel: { color: colors.muted, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitLine: { lineStyle: { color: colors.line } },
      axisLabel: { color: colors.muted, formatter: words.count },
    },
    series: parts.map((part) => ({
      id: part,
      name: words.part(part),
      type: 'bar',
      stack: 'terms',
      data: months.map((month) => month[part]),
      barMaxWidth: 36,
      itemStyle: { color: fills[part] },
      emphasis: { focus: 'series' },
    })),
  };
}
