import { Empty, Segmented, Tag } from 'antd';
import { useState } from 'react';
import type { Playbook } from '../api/playbookWire';
import { useTexts } from '../i18n/Texts';
import { Section } from '../states/Section';
import { nameOfDay, stagesOf, touchesOf, type Stage } from './stages';
import { StepLine } from './StepLine';

const everyTier = 'all';

/** The touches as marks on a line from the first day to the expiry, then what each stage is for. */
export function StepsCard({ playbook }: { playbook: Playbook }) {
  const { t } = useTexts();
  const [tier, setTier] = useState(everyTier);
  const hasTiers = playbook.touches.some((touch) => touch.tiers);
  const shown = hasTiers && tier !== everyTier ? touchesOf(playbook.touches, tier) : playbook.touches;
  return (
    <Section
      title={t('playbooks.steps')}
      hint={t('playbooks.stepsHint')}
      extra={
        hasTiers && (
          <Segmented
            aria-label={t('playbooks.tier')}
            value={tier}
            onChange={setTier}
            options={[{ value: everyTier, label: t('playbooks.everyTier') }, 'A', 'B', 'C']}
          />
        )
      }
    >
      {shown.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('playbooks.noSteps')} />
      ) : (
        <>
          <StepLine touches={shown} />
          <ol className="stages" data-testid="playbook-stages">
            {stagesOf(shown).map((stage) => (
              <StageRow key={JSON.stringify(stage)} stage={stage} />
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}

function StageRow({ stage }: { stage: Stage }) {
  const { t, word } = useTexts();
  const [first, last] = [stage.days[0] ?? 0, stage.days[stage.days.length - 1] ?? 0];
  const count = stage.days.length;
  return (
    <li className="stage">
      <span className="stage-days" title={stage.days.map(nameOfDay).join(', ')}>
        {count === 1 ? nameOfDay(first) : `${nameOfDay(first)} – ${nameOfDay(last)}`}
      </span>
      <span className={`stage-channel channel-${stage.channel}`}>{word('channel', stage.channel)}</span>
      <span className="stage-purpose">
        {stage.goal ? word('goal', stage.goal) : word('template', stage.template)}
        {stage.quote && <span className="rule">{word('rule', stage.quote)}</span>}
        {stage.tiers && <Tag className="stage-tiers">{t('playbooks.forTiers', { tiers: stage.tiers.join(', ') })}</Tag>}
        {stage.reasons && (
          <Tag className="stage-tiers">
            {t('playbooks.forReasons', { reasons: stage.reasons.map((reason) => word('rule', reason)).join(', ') })}
          </Tag>
        )}
      </span>
      <span className="muted stage-count">
        {count === 1 ? t('playbooks.once') : t('playbooks.times', { count })}
      </span>
    </li>
  );
}
