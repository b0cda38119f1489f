import { Empty, Tag } from 'antd';
import { Link } from 'react-router';
import type { CallTask } from '../api/taskWire';
import { useTexts } from '../i18n/Texts';
import { nameOf } from '../policies/commands/CommandRows';
import { useDealers } from '../session/queries';
import { useTimes } from '../session/useTimes';
import { Section } from '../states/Section';
import { groupsOf, isHeld, type TaskGroup } from './openTasks';
import { mostShown, useOpenTasks } from './queries';

/** Who watches the desk sees which calls are open, dealer by dealer, and who holds them. */
export function OpenTasksCard({ dealer }: { dealer: string | undefined }) {
  const { t, numbers } = useTexts();
  const tasks = useOpenTasks(dealer, true);
  const open = tasks.data?.items ?? [];
  const count = { count: numbers.count(open.length), held: numbers.count(open.filter(isHeld).length) };
  return (
    <Section
      title={t('desk.open')}
      hint={t('desk.openHint')}
      waitsFor={tasks}
      hasContent={tasks.data !== undefined}
      extra={
        <span className="muted" data-testid="open-count" data-value={open.length}>
          {t('desk.openCount', count)}
        </span>
      }
    >
      {open.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('desk.openNone')} />}
      {groupsOf(open).map((group) => (
        <Group key={`${group.dealer}/${JSON.stringify(group.holder)}`} group={group} />
      ))}
      {tasks.data?.next && <p className="muted">{t('desk.openMore', { count: mostShown })}</p>}
    </Section>
  );
}

function Group({ group: { dealer, holder, tasks } }: { group: TaskGroup }) {
  const { t } = useTexts();
  const name = useDealers().data?.find(({ code }) => code === dealer)?.name ?? dealer;
  return (
    <section className="task-group" data-testid={`tasks-${dealer}-${holder.kind}`}>
      <h3>
        {name} <span className="muted">{dealer}</span>{' '}
        <Tag color={holder.kind === 'free' ? 'default' : 'processing'}>
          {holder.kind === 'agent' ? t('desk.group.agent', { name: holder.name }) : t(`desk.group.${holder.kind}`)} (
          {tasks.length})
        </Tag>
      </h3>
      <ul>
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
      </ul>
    </section>
  );
}

function TaskRow({ task }: { task: CallTask }) {
  const { t, word } = useTexts();
  const times = useTimes();
  const { policy, goal, touch, raisedBy, openedAt, leaseSecondsLeft } = task;
  return (
    <li data-testid={`task-${task.id}`}>
      <Link to={`/policies/${policy.id}`}>{nameOf(policy)}</Link>
      <span>{word('goal', goal) || touch}</span>
      {raisedBy && <Tag color="orange">{word('rule', raisedBy)}</Tag>}
      <span className="muted">
        {t('policies.expiry')} {times.day(policy.expiry)}
      </span>
      <span className="muted">
        {t('desk.opened')} {times.moment(openedAt)}
      </span>
      {isHeld(task) && (
        <span>{t('desk.heldFor', { minutes: Math.ceil((leaseSecondsLeft ?? 0) / 60) })}</span>
      )}
    </li>
  );
}
