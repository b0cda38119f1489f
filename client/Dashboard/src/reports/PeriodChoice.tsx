import { Input } from 'antd';
import { useTexts } from '../i18n/Texts';
import { periodOf, type ReportChoice } from './choices';

interface PeriodChoiceProps {
  choice: ReportChoice;
  onChange: (part: Partial<ReportChoice>) => void;
}

/** The day, the week or the months that the chosen kind is about; nothing for one about now. */
export function PeriodChoice({ choice, onChange }: PeriodChoiceProps) {
  const { t } = useTexts();
  const period = periodOf(choice.kind);
  if (period === 'now') return null;
  if (period === 'day' || period === 'week')
    return (
      <Input
        type="date"
        className="report-period"
        aria-label={t(period === 'day' ? 'reports.day' : 'reports.weekOf')}
        value={choice.day}
        onChange={({ target }) => onChange({ day: target.value })}
      />
    );
  return (
    <span className="report-months">
      <Input
        type="month"
        className="report-period"
        aria-label={t('reports.from')}
        value={choice.from}
        max={choice.to}
        onChange={({ target }) => onChange({ from: target.value })}
      />
      –
      <Input
        type="month"
        className="report-period"
        aria-label={t('reports.to')}
        value={choice.to}
        min={choice.from}
        onChange={({ target }) => onChange({ to: target.value })}
      />
    </span>
  );
}
