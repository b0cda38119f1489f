import { Select } from 'antd';
import type { DealerRef } from '../api/wire';
import { DealerChoice } from '../dealers/DealerChoice';
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
      <DealerChoice dealers={dealers} dealer={dealer} onDealer={(code) => onChoose({ dealer: code })} />
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
