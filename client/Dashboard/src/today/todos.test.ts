import { describe, expect, it } from 'vitest';
import type { Group, GroupWaiting } from '../api/groupWire';
import type { LedgerImport } from '../api/importWire';
import { groupDealer, groupMonth, nothingWaits } from '../group/groupSamples';
import { todosOf, type TodoFacts } from './todos';

function group(items = [groupDealer('A')], waiting: Partial<GroupWaiting> = {}): Group {
  const sums = { dealers: items.length, behind: 0, now: groupMonth(), before: groupMonth() };
  return {
    month: '2026-03-01',
    beforeMonth: '2026-02-01',
    sums: { ...sums, waiting: { ...nothingWaits, ...waiting } },
    groups: [],
    regions: [],
    brands: [],
    items,
  };
}

const facts = (given: Partial<TodoFacts> = {}): TodoFacts => ({
  group: group(),
  imports: [],
  publishedYears: [2026],
  today: '2026-03-05',
  ...given,
});
const ways = (given: Partial<TodoFacts>) => todosOf(facts(given)).map(({ key, to }) => `${key} ${to}`);

describe('todosOf', () => {
  it('is empty when nothing waits', () => {
    expect(todosOf(facts())).toEqual([]);
  });

  it('leads raised calls to the desk and overdue texts to the texts, with the sums of the silo', () => {
    const waiting = group([groupDealer('A')], { raisedCalls: 3, overdueTexts: 2 });
    expect(ways({ group: waiting })).toEqual(['raised /desk', 'texts /texts']);
    expect(todosOf(facts({ group: waiting }))[0]?.what).toEqual(['today.raised', { count: 3 }]);
  });

  it('names imports only when they wait for an answer', () => {
    const imports = ['previewed', 'done'].map((state, id) => ({ id, state, fileName: 'a.csv' }) as LedgerImport);
    expect(ways({ imports })).toEqual(['import0 /imports/0']);
  });

  it('asks for the calendar of the year that plans reach, and of this one', () => {
    expect(ways({ today: '2026-09-10' })).toEqual(['calendar2027 /calendar?year=2027']);
    expect(ways({ today: '2026-08-01' })).toEqual([]);
    expect(ways({ publishedYears: [] })).toEqual(['calendar2026 /calendar?year=2026']);
  });

  it('sets the dealers with the most overdue calls first and sums up the rest', () => {
    const dealers = Array.from({ length: 10 }, (_, late) =>
      groupDealer(`D${late}`, {}, { openCalls: 5, lateCalls: late }),
    );
    const keys = todosOf(facts({ group: group(dealers) })).map(({ key }) => key);
    expect([keys[0], keys.length, keys.at(-1)]).toEqual(['callsD9', 9, 'moreCalls']);
  });

  it('leads to the action items of dealers that lack an owner or are past their day, the most first', () => {
    const dealers = [
      groupDealer('A', {}, { openActions: 5 }),
      groupDealer('B', {}, { openActions: 2, lateActions: 1 }),
      groupDealer('C', {}, { openActions: 3, ownerlessActions: 2, lateActions: 1 }),
    ];
    expect(ways({ group: group(dealers) })).toEqual([
      'actionsC /actions?dealer=C',
      'actionsB /actions?dealer=B',
    ]);
  });
});
