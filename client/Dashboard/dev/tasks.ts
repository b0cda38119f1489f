import type { IncomingMessage } from 'node:http';
import type { CallTask } from '../src/api/taskWire';
import { policies } from './policies';
import { Refused } from './refused';

type Handler = (match: string[], query: URLSearchParams, request: IncomingMessage) => unknown;

const leaseSeconds = Number(process.env.FAKE_LEASE ?? 900);
const mostTasks = 9;

/** Open calls; some are in the hands of made-up colleagues. */
const tasks: CallTask[] = policies
  .filter(({ phase }) => phase === 'contacting' || phase === 'quoted')
  .filter((_, index) => index % 40 === 0)
  .slice(0, process.env.FAKE_EMPTY ? 0 : mostTasks)
  .map((policy, index) => ({
    id: policy.id,
    policy,
    touch: 'call-30',
    goal: ['first-contact', 'advantages', 'close'][index % 3] ?? 'close',
    priority: index === 0 ? 1 : 0,
    ...(index === 0 ? { raisedBy: 'customer-replied' } : {}),
    openedAt: '2026-01-05T01:10:00Z',
    epoch: 0,
    ...(index > 5 ? { agent: index === 8 ? '王芳' : '陈杰', ...lease() } : {}),
  }));

function lease() {
  return { leaseUntil: new Date(Date.now() + leaseSeconds * 1000).toISOString(), leaseSecondsLeft: leaseSeconds };
}

export const taskRoutes = (bodyOf: (request: IncomingMessage) => Promise<unknown>): [string, RegExp, Handler][] => [
  ['GET', /^\/tasks$/, (_, query) => ({ items: tasksOf(query.get('dealer')) })],
  ['POST', /^\/tasks\/next$/, () => take()],
  ['POST', /^\/tasks\/(\d+)\/lease$/, ([id]) => Object.assign(held(id), lease())],
  ['POST', /^\/tasks\/(\d+)\/release$/, ([id]) => free(held(id))],
  ['POST', /^\/tasks\/(\d+)\/outcome$/, async ([id], _, request) => end(held(id), await bodyOf(request))],
];

const tasksOf = (dealer: string | null) => tasks.filter(({ policy }) => !dealer || policy.dealer === dealer);

function take() {
  const task = tasks.find(({ leaseUntil }) => !leaseUntil);
  if (!task) return null;
  Object.assign(task, lease(), { epoch: task.epoch + 1, agent: '李运营' });
  const { plate, line, expiry } = task.policy;
  return {
    ...task,
    policy: { ...task.policy, owner: '王建国', phone: '13812345678', secondPhone: '02158881234' },
    unreadTexts: [{ id: 1, receivedAt: '2026-01-05T02:20:00Z', words: '能便宜点吗？', takenFor: 'unread' }],
    alsoAbout: [
      { policy: 1, plate, line: line === 'commercial' ? 'compulsory' : 'commercial', expiry, phase: 'contacting' },
      { policy: 2, plate: '沪C77777', line: 'commercial', expiry: '2026-04-30', phase: 'scheduled' },
    ],
  };
}

function held(id: string | undefined): CallTask {
  const task = tasks.find((entry) => entry.id === Number(id));
  if (task) return task;
  throw new Refused(409, 'no-open-call', 'the call is not open any more', '该外呼任务已不在进行中');
}

function free(task: CallTask): null {
  delete task.leaseUntil;
  delete task.leaseSecondsLeft;
  return null;
}

function end(task: CallTask, outcome: unknown) {
  const { disposition } = outcome as { disposition: string };
  if (disposition === 'complaint') throw new Refused(409, 'lease-lost', 'the lease is lost', '该任务的占用已失效');
  tasks.splice(tasks.indexOf(task), 1);
  return { verdict: 'applied', phase: task.policy.phase };
}
