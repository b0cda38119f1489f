import { tooltipLook } from '../charts/tooltipLook';
import type { EChartsCoreOption } from '../charts/echarts';
import type { PhaseCounts, PhaseName } from '../api/wire';
import { colors as light, fontFamily, type Palette } from '../theme';
import { pathPhases, sidePhases } from './funnelPhases';

interface FunnelWords {
  phase: (phase: PhaseName) => string;
  count: (count: number) => string;
  /** Count and share. */
  amount: (count: number) => string;
}

/** Below this width, in pixels, labels beside each other would overlap. */
const narrow = 480;

const beside = [
  { left: 92, right: '42%', top: 8, bottom: 8 },
  { left: '77%', right: 48, top: 8, bottom: 8 },
];

const under = [
  { left: 92, right: 92, top: 0, bottom: '46%' },
  { left: 92, right: 48, top: '60%', bottom: 0 },
];

/** Centred bars for the path to Won, and plain bars beside it, or under it where it is narrow, on the same scale. */
export function funnelOption(
  phases: PhaseCounts,
  words: FunnelWords,
  width = Infinity,
  colors: Palette = light,
): EChartsCoreOption {
  const most = Math.max(1, ...Object.values(phases));
  return {
    textStyle: { fontFamily },
    animationDuration: 300,
    animationDurationUpdate: 250,
    tooltip: { trigger: 'item', confine: true, ...tooltipLook(colors) },
    grid: width < narrow ? under : beside,
    xAxis: [0, 1].map((gridIndex) => ({ gridIndex, type: 'value', show: false, min: 0, max: most })),
    yAxis: [axis(0, pathPhases, words, colors), axis(1, sidePhases, words, colors)],
    series: [
      {
        id: 'space',
        type: 'bar',
        stack: 'path',
        silent: true,
        barWidth: '68%',
        itemStyle: { color: 'transparent' },
        tooltip: { show: false },
        data: pathPhases.map((phase) => (most - phases[phase]) / 2),
      },
      {
        id: 'path',
        type: 'bar',
        stack: 'path',
        barWidth: '68%',
        tooltip: { formatter: tooltip(words) },
        data: pathPhases.map((phase) => bar(phase, phases[phase], { words, colors, most })),
      },
      {
        id: 'side',
        type: 'bar',
        xAxisIndex: 1,
        yAxisIndex: 1,
        barWidth: '44%',
        tooltip: { formatter: tooltip(words) },
        showBackground: true,
        backgroundStyle: { color: colors.ground, borderRadius: 4 },
        data: sidePhases.map((phase) => bar(phase, phases[phase], { words, colors })),
      },
    ],
  };
}

function axis(gridIndex: number, names: readonly PhaseName[], words: FunnelWords, colors: Palette) {
  return {
    gridIndex,
    type: 'category',
    inverse: true,
    data: names.map(words.phase),
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: colors.ink, fontSize: 13, margin: 12 },
  };
}

/** Bars too light for white letters. */
const lightBars: ReadonlySet<PhaseName> = new Set(['scheduled', 'contacting']);

interface BarLook {
  words: FunnelWords;
  colors: Palette;
  /** The longest bar of the path; beside the path only counts stand. */
  most?: number;
}

/** A number that does not fit into its bar stands beside it, in ink instead of white. */
function bar(phase: PhaseName, count: number, { words, colors, most }: BarLook) {
  const outside = most === undefined || count / most < 0.3;
  return {
    value: count,
    name: words.phase(phase),
    itemStyle: { color: colors.phase[phase], borderRadius: 4 },
    label: {
      show: true,
      position: outside ? 'right' : 'inside',
      fontSize: 13,
      color: outside ? colors.ink : lightBars.has(phase) ? light.ink : '#fff',
      formatter: most === undefined ? words.count(count) : words.amount(count),
    },
  };
}

function tooltip(words: FunnelWords) {
  return ({ name, value }: { name: string; value: number }) => `${name}: ${words.amount(value)}`;
}
