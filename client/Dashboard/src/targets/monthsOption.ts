import type { TargetMonth } from '../api/targetWire';
import { tooltipLook } from '../charts/tooltipLook';
import type { EChartsCoreOption } from '../charts/echarts';
import { fontFamily, type Palette } from '../theme';

export interface MonthsWords {
  target: string;
  won: string;
  range: string;
  month: (month: string) => string;
  count: (value: number) => string;
}

interface Hovered {
  dataIndex: number;
}

/** What was won in each month as bars, on them the range of the forecast, and the target as a stepped line. */
export function monthsOption(
  months: readonly TargetMonth[], words: MonthsWords, palette: Palette,
): EChartsCoreOption {
  const axis = { axisLabel: { color: palette.muted, hideOverlap: true } };
  const bar = { type: 'bar', barMaxWidth: 34, barGap: '-100%' };
  return {
    textStyle: { fontFamily },
    animationDuration: 300,
    legend: {
      top: 0,
      left: 0,
      itemWidth: 14,
      itemHeight: 10,
      textStyle: { color: palette.ink },
      data: [words.won, words.range, words.target],
    },
    grid: { left: 8, right: 8, top: 40, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'shadow' },
      ...tooltipLook(palette),
      formatter: (hovered: Hovered[]) => tipOf(months[hovered[0]?.dataIndex ?? -1], words),
    },
    xAxis: {
      type: 'category',
      data: months.map(({ month }) => words.month(month)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      ...axis,
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.muted, formatter: words.count },
    },
    series: [
      { ...bar, id: 'won', name: words.won, data: wonOf(months), itemStyle: { color: palette.phase.won } },
      // What the range stands on is not seen.
      { ...bar, id: 'low', stack: 'range', silent: true, data: lowOf(months), itemStyle: { color: 'transparent' } },
      {
        ...bar,
        id: 'range',
        name: words.range,
        stack: 'range',
        data: rangeOf(months),
        itemStyle: { color: palette.phase.quoted, opacity: 0.35 },
      },
      {
        id: 'target',
        name: words.target,
        type: 'line',
        step: 'middle',
        symbolSize: 6,
        data: months.map(({ standing }) => standing.renewals ?? null),
        lineStyle: { color: palette.phase.paused, width: 2 },
        itemStyle: { color: palette.phase.paused },
      },
    ],
  };
}

const wonOf = (months: readonly TargetMonth[]) => months.map(({ standing }) => standing.won);

const lowOf = (months: readonly TargetMonth[]) => months.map(({ standing }) => standing.forecast?.low ?? null);

const rangeOf = (months: readonly TargetMonth[]) =>
  months.map(({ standing: { forecast } }) => (forecast ? forecast.high - forecast.low : null));

function tipOf(month: TargetMonth | undefined, words: MonthsWords): string {
  if (!month) return '';
  const { won, renewals, forecast } = month.standing;
  return [
    `<b>${words.month(month.month)}</b>`,
    `${words.won}: ${words.count(won)}`,
    ...(renewals === undefined ? [] : [`${words.target}: ${words.count(renewals)}`]),
    ...(forecast ? [`${words.range}: ${words.count(forecast.low)}–${words.count(forecast.high)}`] : []),
  ].join('<br>');
}
