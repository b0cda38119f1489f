import type { StaffingDay } from '../api/staffingWire';
import type { EChartsCoreOption } from '../charts/echarts';
import { fontFamily, type Palette } from '../theme';

interface DaysWords {
  enough: string;
  under: string;
  capacity: string;
  day: (day: string) => string;
  count: (value: number) => string;
}

/** Bars of the minutes that each working day needs, red where agents are missing, below the line of what there is. */
export function daysOption(daily: readonly StaffingDay[], words: DaysWords, palette: Palette): EChartsCoreOption {
  const days = daily.filter((day) => day.isWorkday);
  const bars = (isUnder: boolean) =>
    days.map(({ fit, minutes }) => ((fit === 'under') === isUnder ? minutes : null));
  const bar = { type: 'bar', stack: 'minutes', barMaxWidth: 14 };
  return {
    textStyle: { fontFamily },
    animationDuration: 300,
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, icon: 'roundRect', textStyle: { color: palette.ink } },
    grid: { left: 8, right: 8, top: 56, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      confine: true,
      valueFormatter: (value: number | null) => (value === null ? '–' : words.count(value)),
    },
    xAxis: {
      type: 'category',
      data: days.map(({ day }) => words.day(day)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.muted, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      splitLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.muted, formatter: words.count },
    },
    series: [
      { ...bar, id: 'enough', name: words.enough, data: bars(false), itemStyle: { color: palette.channel.call } },
      { ...bar, id: 'under', name: words.under, data: bars(true), itemStyle: { color: palette.phase.lost } },
      {
        id: 'capacity',
        name: words.capacity,
        type: 'line',
        step: 'middle',
        symbol: 'none',
        data: days.map(({ capacity }) => capacity),
        lineStyle: { color: palette.primary, width: 2 },
        itemStyle: { color: palette.primary },
      },
    ],
  };
}
