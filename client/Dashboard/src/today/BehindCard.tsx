import { CheckCircleOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { Group, GroupDealer } from '../api/groupWire';
import { addressOf } from '../group/groupNumbers';
import { useTexts } from '../i18n/Texts';
import { Section } from '../states/Section';
import { behindRows, hasTargets } from './behindRows';

const mostShown = 10;

/** Who is behind the target or has let calls wait. */
export function BehindCard({ group }: { group: Group }) {
  const { t } = useTexts();
  const rows = behindRows(group.items);
  const more = rows.length - mostShown;
  return (
    <Section title={t('today.behind')} hint={t('today.behindHint')}>
      {!hasTargets(group.items) && <p className="muted">{t('today.noTargets')}</p>}
      {rows.length === 0 && hasTargets(group.items) && (
        <p className="today-nothing" data-testid="nothing-behind">
          <CheckCircleOutlined /> {t('today.nothingBehind')}
        </p>
      )}
      <ul className="today-list" data-testid="behind">
        {rows.slice(0, mostShown).map((row) => (
          <Behind key={row.dealer.code} row={row} />
        ))}
        {more > 0 && (
          <li className="today-item">
            <Link to="/group">{t('today.more', { count: more })}</Link>
          </li>
        )}
      </ul>
    </Section>
  );
}

function Behind({ row: { dealer, now, waiting } }: { row: GroupDealer }) {
  const { t, numbers } = useTexts();
  const gap = now.gap ?? 0;
  return (
    <li className="today-item" data-testid={`behind-${dealer.code}`} data-value={now.gap}>
      <Link to={addressOf('targets', dealer.code)} className="today-what">
        {dealer.name}
      </Link>
      <span className="today-detail">
        {gap > 0 && t('today.gap', { count: numbers.count(gap), share: numbers.share(now.attainment) })}
        {gap > 0 && waiting.lateCalls > 0 && ' · '}
        {waiting.lateCalls > 0 && (
          <span className="bad">{t('today.lateCalls', { count: numbers.count(waiting.lateCalls) })}</span>
        )}
      </span>
    </li>
  );
}
