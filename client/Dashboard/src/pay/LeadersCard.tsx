import { TrophyOutlined } from '@ant-design/icons';
import { Empty, Switch } from 'antd';
import type { Leaders } from '../api/payWire';
import { useTexts } from '../i18n/Texts';
import { Hint, Section } from '../states/Section';
import { quarterOf } from './payMonths';
import { useLeaders, useSetLeaders } from './queries';

interface LeadersCardProps {
  dealer: string;
  /** As `yyyy-MM`; its quarter is shown. */
  month: string;
  /** Whether the caller decides if names are shown. */
  maySet: boolean;
}

/** The first three of the quarter and the honours of its months; names only where the dealer allows them. */
export function LeadersCard({ dealer, month, maySet }: LeadersCardProps) {
  const { t } = useTexts();
  const quarter = quarterOf(month);
  const leaders = useLeaders(dealer, quarter);
  const set = useSetLeaders(dealer);
  return (
    <Section
      title={t('pay.leaders', { quarter })}
      hint={t('pay.leadersHint')}
      waitsFor={leaders}
      hasContent={leaders.data !== undefined}
      extra={
        maySet && leaders.data && (
          <label className="leaders-names">
            <Switch
              size="small"
              checked={leaders.data.showsNames}
              loading={set.isPending}
              onChange={(showsNames) => set.mutate({ showsNames })}
              data-testid="leader-names"
            />
            {t('pay.showNames')}
          </label>
        )
      }
    >
      {leaders.data && <Board board={leaders.data} />}
    </Section>
  );
}

function Board({ board: { leaders, months } }: { board: Leaders }) {
  const { t, word, define, numbers } = useTexts();
  if (leaders.length === 0) return <Empty description={t('pay.noLeaders')} />;
  return (
    <div className="leaders" data-testid="leaders">
      <ol className="leaders-places">
        {leaders.map(({ place, agent, isOwn, points }) => (
          <li key={`${place}/${agent}/${points}`} className={isOwn ? 'is-own' : ''}>
            <span className={`leaders-place place-${place}`}>
              <TrophyOutlined aria-hidden /> {place}
            </span>
            <span className="dealer-name">{agent}</span>
            <strong>{t('pay.points', { count: numbers.count(points) })}</strong>
          </li>
        ))}
      </ol>
      <table className="bands">
        <thead>
          <tr>
            <th>{t('targets.month')}</th>
            {['champion', 'star'].map((honour) => (
              <th key={honour}>
                {word('honour', honour)}
                <Hint text={define('honour', honour)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, champion, star }) => (
            <tr key={month}>
              <td>{month.slice(0, 7)}</td>
              <td>{champion ?? '–'}</td>
              <td>{star ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
