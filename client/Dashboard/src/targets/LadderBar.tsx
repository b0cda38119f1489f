import type { LadderPlace } from '../api/targetWire';
import { useTexts } from '../i18n/Texts';
import { barOf, rungsText } from './ladder';

/** The rungs of the target on a bar that is filled as far as it is attained, and how far the next one is. */
export function LadderBar({ place, attainment }: { place: LadderPlace; attainment: number }) {
  const { t, numbers } = useTexts();
  const { filled, marks } = barOf(place, attainment);
  const said =
    place.next === undefined || place.away === undefined
      ? t(place.reached === undefined ? 'targets.ladderNothing' : 'targets.ladderTop')
      : t('targets.ladderNext', { rung: `${rungsText([place.next])}%`, count: numbers.count(place.away) });
  return (
    <div className="ladder" data-testid="ladder">
      <p className="ladder-words" data-testid="ladder-next" data-value={place.away}>
        {said}
        {place.reached !== undefined && (
          <span className="muted"> {t('targets.ladderReached', { rung: `${rungsText([place.reached])}%` })}</span>
        )}
      </p>
      <div className="ladder-bar" aria-hidden="true">
        <span className="ladder-fill" style={{ width: `${filled * 100}%` }} />
        {marks.map(({ rung, at, isReached, isNext }) => (
          <span
            key={rung}
            className={`ladder-rung ${isReached ? 'is-reached' : ''} ${isNext ? 'is-next' : ''}`}
            style={{ left: `${at * 100}%` }}
          >
            <span className="ladder-share">{rungsText([rung])}%</span>
          </span>
        ))}
      </div>
    </div>
  );
}
