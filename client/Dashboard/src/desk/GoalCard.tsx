import { Tag } from 'antd';
import type { CallTask } from '../api/taskWire';
import { useTexts } from '../i18n/Texts';
import { PhaseTag } from '../policies/PhaseTag';
import { useTimes } from '../session/useTimes';
import { Section } from '../states/Section';

/** What the call is for, and what else the customer has here. */
export function GoalCard({ task }: { task: CallTask }) {
  const { t, word, touch: nameOf } = useTexts();
  const times = useTimes();
  const { goal, touch, raisedBy, openedAt } = task;
  return (
    <Section title={t('desk.goal')}>
      <p className="call-goal" data-testid="call-goal">
        <strong>{word('goal', goal) || nameOf(touch)}</strong>
        {raisedBy && <Tag color="orange">{t('desk.raised', { reason: word('rule', raisedBy) })}</Tag>}
      </p>
      <p className="muted">
        {t('desk.touch')}: {nameOf(touch)} · {t('desk.opened')} {times.moment(openedAt)}
      </p>
      <AlsoAbout task={task} />
    </Section>
  );
}

function AlsoAbout({ task: { policy, alsoAbout = [] } }: { task: CallTask }) {
  const { t, word } = useTexts();
  const times = useTimes();
  return (
    <>
      <h3 className="call-subtitle">{t('desk.alsoAbout')}</h3>
      {alsoAbout.length === 0 && <p className="muted">{t('desk.noOthers')}</p>}
      <ul className="also-about" data-testid="also-about">
        {alsoAbout.map((term) => (
          <li key={term.policy}>
            <strong>{term.plate ?? '–'}</strong>
            {term.plate && term.plate === policy.plate && <Tag>{t('desk.sameCar')}</Tag>}
            <span>{word('line', term.line)}</span>
            <span className="muted">{times.day(term.expiry)}</span>
            <PhaseTag phase={term.phase} />
          </li>
        ))}
      </ul>
    </>
  );
}
