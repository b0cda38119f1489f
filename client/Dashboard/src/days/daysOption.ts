import type { EChartsCoreOption } from '../charts/echarts';
import { tooltipLook } from '../charts/tooltipLook';
import { colors as light, fontFamily, type Palette } from '../theme';
import type { DaySeries, OutcomeName } from './daySeries';
import type { ChannelName } from '../api/wire';

interface DaysWords {
  part: (name: OutcomeName | ChannelName) => string;
  shortDay: (day: string) => string;
  day: (day: string) => string;
  count: (value: number) => string;
}

/** Below this many days the slider would be longer than what it moves. */
const zoomFromDays = 15;

/** Below this width, in pixels, the legend needs two lines. */
const narrow = 480;

export function daysOption(
  { days, parts }: DaySeries,
  words: DaysWords,
  width = Infinity,
  colors: Palette = light,
): EChartsCoreOption {
  const parting: Record<OutcomeName | ChannelName, string> = { ...colors.outcome, ...colors.channel };
  const zooms = days.length >= zoomFromDays;
  return {
    textStyle: { fontFamily },
    // With a new day every bar moves; in a rehearsal they would never come to rest.
    animation: false,
    legend: {
      top: 0,
      left: 0,
      itemWidth: 12,
      itemHeight: 12,
      icon: 'roundRect',
      textStyle: { color: colors.ink },
    },
    grid: { left: 8, right: 8, top: width < narrow ? 64 : 40, bottom: zooms ? 48 : 8, containLabel: true },
    tooltip: {
      ...tooltipLook(colors),
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      confine: true,
      order: 'seriesDesc',
      valueFormatter: (value: number) => words.count(value),
    },
    xAxis: {
      type: 'category',
      data: days,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colors.line } },
      axisLabel: { color: colors.muted, formatter: words.shortDay, hideOverlap: true },
      axisPointer: { label: { formatter: ({ value }: { value: string }) => words.day(value) } },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitLine: { lineStyle: { color: colors.line } },
      axisLabel: { color: colors.muted, formatter: words.count },
    },
    dataZoom: [
      { type: 'inside', disabled: !zooms, zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: false },
      {
        type: 'slider',
        show: zooms,
        height: 22,
        bottom: 8,
        brushSelect: false,
        borderColor: colors.line,
        fillerColor: `${colors.primary}1a`,
        handleStyle: { borderColor: colors.primary },
        labelFormatter: (_: number, day: string) => (day ? words.shortDay(day) : ''),
        textStyle: { color: colors.muted },
      },
    ],
    series: parts.map(({ name, values }) => ({
      id: name,
      name: words.part(name),
      type: 'bar',
      stack: 'touches',
      data: values,
      barMaxWidth: 28,
      itemStyle: { color: parting[name] },
      emphasis: { focus: 'series' },
    })),
  };
}
