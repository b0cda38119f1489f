import { useTexts } from '../i18n/Texts';
import { differenceOf } from './difference';

const arrows = { up: '▲', down: '▼', same: '=' } as const;
const tones = { up: 'good', down: 'bad', same: 'muted' } as const;

/** A renewal rate against the month before: an arrow, and words that say the same. */
export function Compared({ change }: { change: number | undefined }) {
  const { t } = useTexts();
  const difference = differenceOf(change);
  if (!difference) return <span className="compared muted">{t('group.noBefore')}</span>;
  const { direction, points } = difference;
  return (
    <span className={`compared ${tones[direction]}`} data-direction={direction}>
      <span aria-hidden="true">{arrows[direction]} </span>
      {t(`group.${direction}`, { points })}
    </span>
  );
}
