import { Card, Tag } from 'antd';
import type { RateView } from '../api/churnWire';
import { useTexts } from '../i18n/Texts';
import { Section } from '../states/Section';
import { Change } from './Change';
import { NumberLink } from './NumberLink';
import { rateFilter, standingOf } from './rateFilter';

const tagColors = { good: 'green', usual: 'blue', below: 'orange' } as const;

/** Renewal rates, each with what is divided by what, the two numbers and the trade's figures. */
export function RateCards({ rates }: { rates: RateView[] }) {
  const { t } = useTexts();
  return (
    <Section title={t('churn.rates')} hint={t('churn.ratesHint')}>
      <div className="rates">
        {rates.map((rate) => (
          <RateCard key={`${rate.code}/${rate.tier ?? '*'}`} rate={rate} />
        ))}
      </div>
    </Section>
  );
}

function RateCard({ rate }: { rate: RateView }) {
  const { t, pick, numbers } = useTexts();
  const name = nameOf(rate, pick(rate.name) ?? rate.code, t('churn.noTier'));
  const standing = standingOf(rate);
  return (
    <Card variant="outlined" size="small" className="rate" data-testid={`rate-${rate.code}${rate.tier ?? ''}`}>
      <h3 className="rate-name">{name}</h3>
      <div className="rate-line">
        <span className="rate-value" data-testid="value" data-value={rate.value ?? ''}>
          {numbers.share(rate.value)}
        </span>
        {standing && <Tag color={tagColors[standing]}>{t(`churn.${standing}`)}</Tag>}
      </div>
      {rate.denominator === undefined ? (
        <p className="rate-remedy">{pick(rate.remedy)}</p>
      ) : (
        <p className="rate-parts">
          <NumberLink
            value={rate.numerator}
            title={t('churn.wonOf', { name })}
            filter={rateFilter(rate)}
            testId="numerator"
          />
          <span aria-hidden="true">/</span>
          <span data-testid="denominator">{numbers.count(rate.denominator)}</span>
          <Change
            now={rate.value}
            before={rate.before}
            moreIsGood
            write={(points) => t('churn.points', { points: (points * 100).toFixed(1) })}
          />
        </p>
      )}
      <p className="rate-definition" data-testid="definition">
        {pick(rate.definition)}
      </p>
      {rate.good !== undefined && (
        <p className="rate-definition">
          {rate.average === undefined
            ? t('churn.goodFigure', { good: numbers.share(rate.good) })
            : t('churn.figures', { average: numbers.share(rate.average), good: numbers.share(rate.good) })}
        </p>
      )}
    </Card>
  );
}

function nameOf({ tier }: RateView, name: string, noTier: string): string {
  return tier === undefined ? name : `${name} · ${tier || noTier}`;
}
