import { ShopOutlined } from '@ant-design/icons';
import { Segmented, Select } from 'antd';
import type { DealerRef } from '../api/wire';
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
      <span className="dealer-bar-label">
        <ShopOutlined /> {t('dealers.dealer')}
      </span>
      <Select
        className="churn-dealer"
        data-testid="choice-dealer"
        value={dealer}
        onChange={onDealer}
        aria-label={t('dealers.dealer')}
        showSearch={{ optionFilterProp: 'label' }}
        options={dealers.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
      />
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
