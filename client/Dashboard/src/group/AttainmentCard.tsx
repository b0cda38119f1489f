import { Button, Empty } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { GroupDealer } from '../api/groupWire';
import { useTexts } from '../i18n/Texts';
import { Section } from '../states/Section';
import { addressOf } from './groupNumbers';
import { byAttainment } from './groupRows';
import { useExplain } from './useExplain';

const shownAtFirst = 12;

/** How far each dealer is with its target, the least first; the line across the bars is the target. */
export function AttainmentCard({ rows }: { rows: readonly GroupDealer[] }) {
  const { t, word } = useTexts();
  const explain = useExplain();
  const [all, setAll] = useState(false);
  const bars = byAttainment(rows);
  const scale = Math.max(1, ...bars.map(({ now }) => now.attainment ?? 0));
  const shown = all ? bars : bars.slice(0, shownAtFirst);
  return (
    <Section title={t('group.attainment')} hint={explain('attainment')}>
      {bars.length === 0 && <Empty description={t('group.noTargets')} />}
      <ul className="attainments" aria-label={word('metric', 'attainment')} data-testid="attainments">
        {shown.map((row) => (
          <Bar key={row.dealer.code} row={row} scale={scale} />
        ))}
      </ul>
      {bars.length > shown.length && (
        <Button type="link" onClick={() => setAll(true)}>
          {t('group.allBars', { count: bars.length })}
        </Button>
      )}
    </Section>
  );
}

function Bar({ row: { dealer, now }, scale }: { row: GroupDealer; scale: number }) {
  const { t, numbers } = useTexts();
  const attained = now.attainment ?? 0;
  const gap = now.gap ?? 0;
  return (
    <li className="attainment" data-testid={`attainment-${dealer.code}`} data-value={attained}>
      <Link to={addressOf('targets', dealer.code)} className="attainment-name">
        {dealer.name}
      </Link>
      <span className="attainment-track" aria-hidden="true">
        <span
          className={`attainment-fill ${gap > 0 ? '' : 'is-reached'}`}
          style={{ width: `${(attained / scale) * 100}%` }}
        />
        <span className="attainment-mark" style={{ left: `${100 / scale}%` }} />
      </span>
      <span className="attainment-share">{numbers.share(attained)}</span>
      <span className="attainment-gap muted">
        {gap > 0 ? t('group.toWin', { count: numbers.count(gap) }) : t('group.targetReached')}
      </span>
    </li>
  );
}
