import { ShopOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import type { DealerRef } from '../api/wire';
import { useTexts } from '../i18n/Texts';
import { yearsAround } from './years';

interface YearBarProps {
  dealers: DealerRef[];
  dealer: string;
  year: number;
  present: number;
  onChoose: (change: Record<string, string>) => void;
}

/** Which dealer and which year of expiry the page is about. */
export function YearBar({ dealers, dealer, year, present, onChoose }: YearBarProps) {
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
        onChange={(code) => onChoose({ dealer: code })}
        aria-label={t('dealers.dealer')}
        showSearch={{ optionFilterProp: 'label' }}
        options={dealers.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
      />
      <Select
        className="targets-year"
        data-testid="choice-year"
        value={year}
        onChange={(chosen) => onChoose({ year: String(chosen) })}
        aria-label={t('targets.year')}
        options={yearsAround(present, year).map((one) => ({ value: one, label: String(one) }))}
      />
      <span className="muted">{t('targets.yearMeans', { year })}</span>
    </div>
  );
}
