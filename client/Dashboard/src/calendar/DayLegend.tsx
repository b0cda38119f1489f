import type { ReactNode } from 'react';
import { useTexts } from '../i18n/Texts';
import type { DayKind } from './dayKind';

const kinds: DayKind[] = ['workday', 'weekend', 'off', 'makeup'];

/** What the colours of the days mean, and what else stands in them. */
export function DayLegend({ children }: { children?: ReactNode }) {
  const { t, word } = useTexts();
  return (
    <ul className="legend" aria-label={t('calendar.legend')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className={`legend-box day-${kind}`} aria-hidden />
          {word('dayKind', kind)}
        </li>
      ))}
      <li>
        <span className="legend-box day-weekend day-provisional" aria-hidden />
        {t('calendar.notPublished')}
      </li>
      {children}
    </ul>
  );
}
