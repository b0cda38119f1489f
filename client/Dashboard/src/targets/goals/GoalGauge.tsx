import { Button, Tag } from 'antd';
import type { GoalReading } from '../../api/targetWire';
import { en, type TextKey } from '../../i18n/en';
import { useTexts } from '../../i18n/Texts';
import { gaugeOf } from './gauge';

const tagColors = { unknown: 'default', below: 'red', within: 'green', above: 'orange' } as const;

/** One share on its gauge; where nobody knows it, what to import. */
export function GoalGauge({ goal, onSet }: { goal: GoalReading; onSet: (() => void) | undefined }) {
  const { t, word, numbers } = useTexts();
  const { from, to, at } = gaugeOf(goal);
  const name = word('goalShare', goal.name);
  const remedy = `targets.remedy.${goal.name}` as TextKey;
  return (
    <li className="goal" data-testid={`goal-${goal.name}`} data-state={goal.state}>
      <div className="goal-head">
        <span className="goal-name">{name}</span>
        <Tag color={tagColors[goal.state]}>{word('goalState', goal.state)}</Tag>
      </div>
      <div className="goal-value">{goal.actual === undefined ? t('targets.noData') : numbers.share(goal.actual)}</div>
      <div className="goal-gauge" aria-hidden="true">
        <span className="goal-band" style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }} />
        {at !== undefined && <span className={`goal-needle is-${goal.state}`} style={{ left: `${at * 100}%` }} />}
      </div>
      <div className="goal-foot">
        <span className="muted" data-testid="bounds">
          <Bounds goal={goal} />
        </span>
        {onSet && (
          <Button
            size="small"
            onClick={onSet}
            aria-label={t('targets.setBounds', { name })}
            data-testid={`set-goal-${goal.name}`}
          >
            {t('targets.bounds')}
          </Button>
        )}
      </div>
      {goal.state === 'unknown' && remedy in en && <p className="goal-remedy">{t(remedy)}</p>}
    </li>
  );
}

function Bounds({ goal: { atLeast, atMost } }: { goal: GoalReading }) {
  const { t, numbers } = useTexts();
  const words = { low: numbers.share(atLeast), high: numbers.share(atMost) };
  if (atLeast === undefined) return t('targets.atMostIs', words);
  return t(atMost === undefined ? 'targets.atLeastIs' : 'targets.between', words);
}
