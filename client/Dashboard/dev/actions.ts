import type { IncomingMessage } from 'node:http';
import type { ActionItem, ActionSaid } from '../src/api/actionWire';
import { dealers } from './world';

type Handler = (match: string[], query: URLSearchParams, request: IncomingMessage) => unknown;
type BodyOf = <T>(request: IncomingMessage) => Promise<T>;

const dealer = dealers[0]!;
const found = { dealer, foundOn: '2026-02-16', weeksCarried: 0, isLate: false, changes: [] };

const items: ActionItem[] = [
  {
    ...found,
    id: 3,
    measure: 'late-calls',
    foundOn: '2026-03-02',
    lastValue: 14,
    says: {
      en: 'Calls that have waited for more than a working day or come first: 14.',
      zh: '14 个电话已等待超过一个工作日或须优先拨打。',
    },
  },
  {
    ...found,
    id: 2,
    measure: 'reach',
    weeksCarried: 2,
    isLate: true,
    owner: '李芳',
    dueOn: '2026-02-27',
    todo: '补齐无效号码，逐一核对车主电话',
    says: {
      en: '95.0 % of the terms that expire this month were reached, 98.0 % are wanted.',
      zh: '本月到期保单触达率 95.0 %，要求 98.0 %。',
    },
    changes: [{ at: '2026-02-17T02:00:00Z', by: '王店长', owner: '李芳', dueOn: '2026-02-27' }],
  },
  {
    ...found,
    id: 1,
    measure: 'other',
    foundOn: '2026-02-09',
    owner: '王强',
    todo: '更新话术',
    closedOn: '2026-02-20',
    closedBy: '王店长',
    result: '话术已更新并完成培训',
  },
];

function say(item: ActionItem | undefined, { result, ...said }: ActionSaid): ActionItem | undefined {
  const by = { at: '2026-03-02T02:00:00Z', by: '王店长' };
  item?.changes.push({ ...by, ...said, ...(result && { result }) });
  if (item && result) Object.assign(item, { result, closedOn: '2026-03-02', closedBy: by.by, isLate: false });
  return item && Object.assign(item, said);
}

function add({ measure = 'other', ...said }: ActionSaid): ActionItem {
  items.unshift({ ...found, id: items.length + 1, measure, foundOn: '2026-03-02', changes: [], ...said });
  return items[0]!;
}

/** Action items of the first dealer; what is said of them is kept. */
export const actionRoutes = (bodyOf: BodyOf): [string, RegExp, Handler][] => [
  [
    'GET',
    /^\/dealers\/([^/]+)\/actions$/,
    ([code], query) => ({
      items: process.env.FAKE_EMPTY
        ? []
        : items.filter((item) => item.dealer.code === code && (query.get('state') === 'closed') === !!item.closedOn),
    }),
  ],
  ['POST', /^\/dealers\/([^/]+)\/actions$/, async (_, __, request) => add(await bodyOf<ActionSaid>(request))],
  [
    'PUT',
    /^\/actions\/(\d+)$/,
    async ([id], _, request) => say(items.find((item) => item.id === Number(id)), await bodyOf<ActionSaid>(request)),
  ],
];
