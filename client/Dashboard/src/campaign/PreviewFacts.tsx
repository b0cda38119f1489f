import { Alert } from 'antd';
import type { Campaign, Preview } from '../api/campaignWire';
import type { ChannelName } from '../api/wire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { describeError } from '../states/describeError';
import { usePreview } from './queries';
import '../styles/draft.css';

const mostNamed = 10;

/** Before a launch: how many terms and touches it would mean, and which terms it leaves out. */
export function PreviewFacts({ campaign }: { campaign: Campaign }) {
  const texts = useTexts();
  const { t, word, numbers } = texts;
  const times = useTimes();
  const { data, error } = usePreview(campaign);
  if (error)
    return <Alert className="preview" type="warning" showIcon title={describeError(error, texts).hint} />;
  if (!data) return null;
  const touches = Object.entries(data.touches)
    .map(([channel, count]) => `${word('channel', channel as ChannelName)} ${numbers.count(count)}`)
    .join(' · ');
  const span = { first: dayOrMoment(data.firstTouch, times), last: dayOrMoment(data.lastEnd, times) };
  const left = {
    expired: numbers.count(data.expired),
    elsewhere: numbers.count(data.alreadyElsewhere),
    missed: numbers.count(data.missed),
  };
  const leftSentences = () =>
    data.carsLeftOut === undefined
      ? [t('preview.left', left)]
      : data.carsLeftOut.length > 0
        ? [t('preview.noPhone', { count: numbers.count(data.carsLeftOut.length), cars: namesOf(data.carsLeftOut) })]
        : [];
  const leftOut = Object.entries(data.leftOut ?? {}).map(
    ([condition, terms]) => `${word('segment', condition)} ${numbers.count(terms)}`,
  );
  return (
    <Alert
      className="preview"
      type={data.heldOut > 0 ? 'warning' : 'info'}
      showIcon
      data-testid="preview"
      title={t('preview.title', {
        terms: numbers.count(data.terms),
        dealers: numbers.count(data.dealers.length),
        touches,
      })}
      description={
        <>
          {[t('preview.span', span), ...leftSentences()].join(' ')}
          {leftOut.length > 0 && <> {t('preview.leftOut', { conditions: leftOut.join(' · ') })}</>}
          {data.heldOut > 0 && (
            <strong className="preview-held-out" data-testid="preview-held-out">
              {t('preview.heldOut', { terms: numbers.count(data.heldOut), percent: campaign.holdout })}
            </strong>
          )}
        </>
      }
    />
  );
}

function namesOf(cars: NonNullable<Preview['carsLeftOut']>): string {
  const named = cars.slice(0, mostNamed).map(({ plate, vin }) => plate ?? vin);
  return [...named, ...(cars.length > mostNamed ? ['…'] : [])].join(', ');
}

function dayOrMoment(value: string | undefined, times: ReturnType<typeof useTimes>): string {
  return value?.includes('T') ? times.stamp(value) : times.day(value);
}
