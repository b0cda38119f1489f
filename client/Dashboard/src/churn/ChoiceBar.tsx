import { Segmented } from 'antd';
import type { DealerRef } from '../api/wire';
import { DealerChoice } from '../dealers/DealerChoice';
import { useTexts } from '../i18n/Texts';
import { spans, type MonthSpan } from './months';

interface ChoiceBarProps {
  dealers: DealerRef[];
  dealer: string;
  onDealer: (code: string) => void;
  span: number;
  onSpan: (span: number) => void;
  months: MonthSpan;
}

/** Which dealer and which months of expiry a page is about. */
export function ChoiceBar({ dealers, dealer, onDealer, span, onSpan, months }: ChoiceBarProps) {
  const { t } = useTexts();
  return (
    <div className="dealer-bar" data-testid="choice-bar">
      <DealerChoice dealers={dealers} dealer={dealer} onDealer={onDealer} />
      <Segmented<number>
        value={span}
        onChange={onSpan}
        aria-label={t('churn.months')}
        options={spans.map((count) => ({ value: count, label: t('churn.span', { count }) }))}
      />
      <span className="muted" data-testid="choice-months">
        {t('churn.expiring', { from: months.from, to: months.to })}
      </span>
    </div>
  );
}
