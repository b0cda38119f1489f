import { Alert } from 'antd';
import type { FaultyPlace } from '../api/ApiError';
import { useTexts } from '../i18n/Texts';
import type { NoticeFault } from './notice';

/** What is wrong with the text of a notice, line by line: as seen here, or as the silo said. */
export function NoticeFaults({ faults = [], places = [] }: { faults?: NoticeFault[]; places?: FaultyPlace[] }) {
  const { t, pick } = useTexts();
  const lines = [
    ...faults.map(({ line, key, values }) => ({ line, fault: t(key, values) })),
    ...places.map((place) => ({ line: place.line, fault: pick(place) ?? '' })),
  ];
  return (
    <Alert
      type="error"
      showIcon
      title={t('calendar.faults')}
      data-testid="calendar-faults"
      description={
        <ul className="notice-faults">
          {lines.map((entry, index) => (
            <li key={index}>{t('calendar.line', entry)}</li>
          ))}
        </ul>
      }
    />
  );
}
