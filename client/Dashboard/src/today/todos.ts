import type { Group, GroupDealer } from '../api/groupWire';
import type { LedgerImport } from '../api/importWire';
import { addDays, yearOf } from '../calendar/days';
import type { TextKey } from '../i18n/en';

type Sentence = [TextKey, Record<string, string | number>];

/** Something that waits for a person. */
export interface Todo {
  key: string;
  what: Sentence;
  /** By whom, and what hangs on it. */
  detail: Sentence | undefined;
  /** Where it is done. */
  to: string;
}

/** What the list is made of; what a caller may not read is absent. */
export interface TodoFacts {
  group: Group;
  imports: readonly LedgerImport[];
  publishedYears: readonly number[];
  today: string;
}

const mostDealers = 8;

/** A policy's contact begins so many days before its expiry, so plans reach that far. */
const planDays = 120;

/** All that waits: what comes first at the desk, texts, imports, the calendar, then calls and actions by dealer. */
export function todosOf({ group, imports, publishedYears, today }: TodoFacts): Todo[] {
  const { raisedCalls, overdueTexts } = group.sums.waiting;
  return [
    ...(raisedCalls > 0 ? [todo('raised', '/desk', { count: raisedCalls })] : []),
    ...(overdueTexts > 0 ? [todo('texts', '/texts', { count: overdueTexts })] : []),
    ...imports.filter(({ state }) => state === 'previewed').map(importTodo),
    ...yearsNeeded(today)
      .filter((year) => !publishedYears.includes(year))
      .map((year) => todo('calendar', `/calendar?year=${year}`, { year }, String(year))),
    ...callTodos(group.items),
    ...actionTodos(group.items),
  ];
}

function importTodo({ id, fileName }: LedgerImport): Todo {
  return todo('import', `/imports/${id}`, { file: fileName }, String(id));
}

/** The dealers with the most overdue calls first; the others in one line. */
function callTodos(rows: readonly GroupDealer[]): Todo[] {
  const open = rows
    .filter(({ waiting }) => waiting.openCalls > 0)
    .sort(
      ({ waiting: left }, { waiting: right }) =>
        right.lateCalls - left.lateCalls || right.openCalls - left.openCalls,
    );
  return firstOf(open, 'moreCalls', ({ dealer, waiting }) => {
    const { openCalls: count, lateCalls: late, raisedCalls: raised } = waiting;
    return todo('calls', '/desk', { dealer: dealer.name, count, late, raised }, dealer.code);
  });
}

/** The dealers whose action items want an owner or are past their day, the most first. */
function actionTodos(rows: readonly GroupDealer[]): Todo[] {
  const wanting = ({ waiting }: GroupDealer) => waiting.ownerlessActions + waiting.lateActions;
  const stuck = rows.filter((row) => wanting(row) > 0).sort((left, right) => wanting(right) - wanting(left));
  return firstOf(stuck, 'moreActions', ({ dealer, waiting }) => {
    const { openActions: count, ownerlessActions: ownerless, lateActions: late } = waiting;
    const to = `/actions?dealer=${encodeURIComponent(dealer.code)}`;
    return todo('actions', to, { dealer: dealer.name, count, ownerless, late }, dealer.code);
  });
}

function firstOf(
  rows: readonly GroupDealer[],
  more: 'moreCalls' | 'moreActions',
  say: (row: GroupDealer) => Todo,
): Todo[] {
  const shown = rows.slice(0, mostDealers).map(say);
  const rest: Todo = {
    key: more,
    what: [`today.${more}`, { count: rows.length - shown.length }],
    detail: undefined,
    to: '/group',
  };
  return rows.length > shown.length ? [...shown, rest] : shown;
}

function yearsNeeded(today: string): number[] {
  return [...new Set([yearOf(today), yearOf(addDays(today, planDays))])];
}

function todo(
  kind: 'raised' | 'texts' | 'import' | 'calendar' | 'calls' | 'actions',
  to: string,
  values: Record<string, string | number>,
  which = '',
): Todo {
  return { key: kind + which, what: [`today.${kind}`, values], detail: [`today.${kind}Detail`, values], to };
}
