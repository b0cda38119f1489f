import { Alert } from 'antd';
import type { Campaign, Preview } from '../api/campaignWire';
import type { ChannelName } from '../api/wire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { describeError } from '../states/describeError';
import { usePreview } from './queries';

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
    data.leftOut === undefined
      ? [t('preview.left', left)]
      : data.leftOut.length > 0
        ? [t('preview.noPhone', { count: numbers.count(data.leftOut.length), cars: namesOf(data.leftOut) })]
        : [];
  return (
    <Alert
      className="preview"
      type="info"
      showIcon
      data-testid="preview"
      title={t('preview.title', {
        terms: numbers.count(data.terms),
        dealers: numbers.count(data.dealers.length),
        touches,
      })}
      description={[t('preview.span', span), ...leftSentences()].join(' ')}
    />
  );
}

function namesOf(cars: NonNullable<Preview['leftOut']>): string {
  const named = cars.slice(0, mostNamed).map(({ plate, vin }) => plate ?? vin);
  return [...named, ...(cars.length > mostNamed ? ['…'] : [])].join(', ');
}

function dayOrMoment(value: string | undefined, times: ReturnType<typeof useTimes>): string {
  return value?.includes('T') ? times.stamp(value) : times.day(value);
}
