import { Progress as ProgressBar } from 'antd';
import { useTexts } from '../../i18n/Texts';
import { countOf, type Progress } from './run';

/** How far a run is, in numbers. */
export function CommandThrough({ progress, isRunning }: { progress: Progress; isRunning: boolean }) {
  const { t } = useTexts();
  const [applied, ignored, refused, failed, waiting] = (
    ['applied', 'ignored', 'refused', 'failed', 'waiting'] as const
  ).map((at) => countOf(progress, at)) as [number, number, number, number, number];
  const done = applied + ignored + refused + failed;
  const values = { done, all: progress.size, applied, ignored, refused, failed };
  return (
    <div role="status" data-testid="command-through" data-value={done}>
      <ProgressBar percent={(done / progress.size) * 100} showInfo={false} size="small" />
      <span>{t('command.through', values)}</span>
      {!isRunning && waiting > 0 && <p>{t('command.stopped', { count: waiting })}</p>}
    </div>
  );
}
