import { useEffect, useRef } from 'react';
import { init, type ECharts, type EChartsCoreOption } from './echarts';

interface ChartProps {
  option: EChartsCoreOption;
  height: number;
  /** What a screen reader says instead of the picture. */
  label: string;
  testId: string;
}

/** A canvas of ECharts that follows its option and its width; zoom and hidden series survive new values. */
export function Chart({ option, height, label, testId }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);
  useEffect(() => {
    if (!place.current) return;
    const made = init(place.current);
    chart.current = made;
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(option, { replaceMerge: ['series'] });
  }, [option]);
  return <div ref={place} role="img" aria-label={label} data-testid={testId} style={{ height }} />;
}
