import { useEffect, useMemo, useRef, useState } from 'react';
import { init, type ECharts, type EChartsCoreOption } from './echarts';

interface ChartProps {
  /** The same at every width, or made for one, in pixels. */
  option: EChartsCoreOption | ((width: number) => EChartsCoreOption);
  height: number;
  /** What a screen reader says instead of the picture. */
  label: string;
  testId: string;
}

/** A canvas of ECharts that follows its option and its width; zoom and hidden series survive new values. */
export function Chart({ option, height, label, testId }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!place.current) return;
    const made = init(place.current);
    chart.current = made;
    const follow = () => {
      made.resize();
      setWidth(made.getWidth());
    };
    const watch = new ResizeObserver(follow);
    watch.observe(place.current);
    follow();
    return () => {
      watch.disconnect();
      made.dispose();
    };
  }, []);
  const shown = useMemo(() => (typeof option === 'function' ? option(width) : option), [option, width]);
  useEffect(() => {
    if (width > 0) chart.current?.setOption(shown, { replaceMerge: ['series'] });
  }, [shown, width]);
  return <div ref={place} role="img" aria-label={label} data-testid={testId} style={{ height }} />;
}
