import { Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { useTexts } from '../i18n/Texts';
import type { Report } from './report';

interface AppointmentFieldsProps {
  report: Report;
  zone: string;
  required: boolean;
  onChange: (report: Report) => void;
}

/** Day and time of the next call as the customer says them: by the clock of the dealer. */
export function AppointmentFields({ report, zone, required, onChange }: AppointmentFieldsProps) {
  const { t } = useTexts();
  const day = useRef<InputRef>(null);
  useEffect(() => {
    if (required) day.current?.focus();
  }, [required]);
  return (
    <fieldset className="outcome-field outcome-appointment">
      <legend className="muted">{t('desk.appointment', { zone })}</legend>
      <Input
        ref={day}
        type="date"
        value={report.day}
        aria-label={t('desk.day')}
        data-testid="appointment-day"
        onChange={({ target }) => onChange({ ...report, day: target.value })}
      />
      <Input
        type="time"
        value={report.time}
        aria-label={t('desk.time')}
        data-testid="appointment-time"
        onChange={({ target }) => onChange({ ...report, time: target.value })}
      />
    </fieldset>
  );
}
