import { Select } from 'antd';
import type { DealerRef } from '../api/wire';
import { DealerChoice } from '../dealers/DealerChoice';
import { useTexts } from '../i18n/Texts';

interface PayBarProps {
  dealers: DealerRef[];
  dealer: string;
  onDealer: (code: string) => void;
  months: string[];
  month: string;
  onMonth: (month: string) => void;
}

/** Which dealer and which month of expiry the page is about. */
export function PayBar({ dealers, dealer, onDealer, months, month, onMonth }: PayBarProps) {
  const { t } = useTexts();
  const offered = months.includes(month) ? months : [month, ...months];
  return (
    <div className="dealer-bar" data-testid="pay-bar">
      <DealerChoice dealers={dealers} dealer={dealer} onDealer={onDealer} testId="pay-dealer" />
      <Select
        className="pay-month"
        data-testid="pay-month"
        value={month}
        onChange={onMonth}
        aria-label={t('pay.month')}
        options={offered.map((value) => ({ value, label: value }))}
      />
      <span className="muted">{t('pay.expiring')}</span>
    </div>
  );
}
