import { describe, expect, it } from 'vitest';
import type { ActionItem } from '../../api/actionWire';
import { words, type Term } from '../../i18n/words';
import { draftOf, isSayable, saidOf } from './said';

const item: ActionItem = {
  id: 7,
  dealer: { code: 'SH001', name: '浦东' },
  measure: 'reach',
  foundOn: '2026-03-02',
  owner: '李芳',
  weeksCarried: 0,
  isLate: false,
  changes: [],
};

describe('saidOf', () => {
  it('says only what is new of an item', () => {
    expect(saidOf({ ...draftOf(item), dueOn: '2026-03-06', todo: ' ' }, item)).toEqual({ dueOn: '2026-03-06' });
    expect(saidOf({ ...draftOf(item), result: ' 已补齐电话 ' }, item)).toEqual({ result: '已补齐电话' });
    expect(isSayable(draftOf(item), item)).toBe(false);
  });

  it('names the measure of a new one, which needs something to do', () => {
    const draft = { ...draftOf(undefined), todo: '补齐电话' };
    expect(saidOf(draft, undefined)).toEqual({ measure: 'other', todo: '补齐电话' });
    expect([draft, draftOf(undefined)].map((one) => isSayable(one, undefined))).toEqual([true, false]);
  });
});

describe('measures', () => {
  it('say what they mean in both languages', () => {
    for (const { definition } of Object.values<Term>(words.measure)) expect(definition?.zh).toMatch(/\p{Script=Han}/u);
  });
});
