import type { CallTask } from '../api/taskWire';

/** Tasks of one dealer that stand in the same hands. */
export interface TaskGroup {
  dealer: string;
  /** Who holds them; `held` where the silo does not say who, `free` while nobody does. */
  holder: { kind: 'agent'; name: string } | { kind: 'held' } | { kind: 'free' };
  tasks: CallTask[];
}

/** Open tasks by dealer and by who holds them: those in somebody's hands first, each group in the order of the silo. */
export function groupsOf(tasks: readonly CallTask[]): TaskGroup[] {
  const groups = new Map<string, TaskGroup>();
  for (const task of tasks) {
    const holder = holderOf(task);
    const key = JSON.stringify([task.policy.dealer, holder]);
    const group = groups.get(key) ?? { dealer: task.policy.dealer, holder, tasks: [] };
    group.tasks.push(task);
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (left, right) => left.dealer.localeCompare(right.dealer) || rank(left) - rank(right) || byName(left, right),
  );
}

/** Why a desk that asked for a call got none, as far as the open tasks tell. */
export type NoCallReason = 'none-open' | 'all-held' | 'not-now';

export function whyNoCall(tasks: readonly CallTask[]): NoCallReason {
  if (tasks.length === 0) return 'none-open';
  return tasks.every(isHeld) ? 'all-held' : 'not-now';
}

export const isHeld = ({ leaseUntil }: CallTask): boolean => leaseUntil !== undefined;

function holderOf(task: CallTask): TaskGroup['holder'] {
  if (!isHeld(task)) return { kind: 'free' };
  return task.agent ? { kind: 'agent', name: task.agent } : { kind: 'held' };
}

const ranks: Record<TaskGroup['holder']['kind'], number> = { agent: 0, held: 1, free: 2 };

const rank = ({ holder }: TaskGroup): number => ranks[holder.kind];

function byName(left: TaskGroup, right: TaskGroup): number {
  const name = ({ holder }: TaskGroup) => (holder.kind === 'agent' ? holder.name : '');
  return name(left).localeCompare(name(right), 'zh-CN');
}
