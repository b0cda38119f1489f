import { ClockCircleOutlined } from '@ant-design/icons';
import { Tag, Tooltip } from 'antd';
import { useEffect, useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { useProgress } from '../live/Live';
import { useClockAtStart, useZone } from '../session/queries';
import { useTimes } from '../session/useTimes';

/**
 * The engine's time on the dealers' wall clock; a rehearsal's virtual time is marked so that nobody
 * mistakes it.
 */
export function Clock() {
  const { t } = useTexts();
  const zone = useZone();
  const times = useTimes();
  const loaded = useClockAtStart().data;
  const reading = useProgress((state) => state.clock) ?? loaded;
  const now = useTicking(reading?.now, reading?.isVirtual === false);
  if (!reading || !now) return null;
  const hint = t('clock.zone', { zone });
  return (
    <Tooltip title={reading.isVirtual ? `${t('clock.virtualHint')} ${hint}` : hint}>
      <span className="clock" data-testid="clock" data-virtual={reading.isVirtual}>
        {reading.isVirtual ? (
          <Tag color="orange" variant="filled" icon={<ClockCircleOutlined />}>
            {t('clock.virtual')}
          </Tag>
        ) : (
          <ClockCircleOutlined aria-label={t('clock.real')} />
        )}
        <time dateTime={now}>{times.clock(now)}</time>
      </span>
    </Tooltip>
  );
}

/** Real time goes on between readings; virtual time stands until the silo says otherwise. */
function useTicking(reading: string | undefined, ticks: boolean): string | undefined {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    setElapsed(0);
    if (!ticks) return;
    const start = performance.now();
    const timer = setInterval(() => setElapsed(performance.now() - start), 1000);
    return () => clearInterval(timer);
  }, [reading, ticks]);
  return reading && new Date(Date.parse(reading) + elapsed).toISOString();
}
