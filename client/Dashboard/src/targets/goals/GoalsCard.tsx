import { useState } from 'react';
import type { GoalReading, TargetYear } from '../../api/targetWire';
import { useTexts } from '../../i18n/Texts';
import { Section } from '../../states/Section';
import { GoalDialog } from './GoalDialog';
import { GoalGauge } from './GoalGauge';

interface GoalsCardProps {
  targets: TargetYear;
  maySet: boolean;
}

/** Shares that the dealer keeps within bounds. */
export function GoalsCard({ targets: { goals, dealer }, maySet }: GoalsCardProps) {
  const { t } = useTexts();
  const [setting, setSetting] = useState<GoalReading>();
  return (
    <Section title={t('targets.goals')} hint={t('targets.goalsHint')}>
      <ul className="goals" data-testid="goals">
        {goals.map((goal) => (
          <GoalGauge key={goal.name} goal={goal} onSet={maySet ? () => setSetting(goal) : undefined} />
        ))}
      </ul>
      {setting && <GoalDialog dealer={dealer.code} goal={setting} onClose={() => setSetting(undefined)} />}
    </Section>
  );
}
