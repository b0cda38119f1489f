import { describe, expect, it } from 'vitest';
import { words } from '../i18n/words';
import { askOf, dayFor, formats, kinds, kindsFor } from './choices';

const chosen = { format: 'xlsx', dealer: '', day: '2026-03-02', from: '2026-03', to: '2026-05' };

describe('askOf', () => {
  it('says of the period only what the kind is about', () => {
    expect(askOf({ ...chosen, kind: 'daily-list' }, 'zh')).toEqual({
      kind: 'daily-list',
      format: 'xlsx',
      language: 'zh',
      day: '2026-03-02',
    });
    expect(askOf({ ...chosen, kind: 'scripts', dealer: 'SH001' }, 'en')).toEqual({
      kind: 'scripts',
      format: 'xlsx',
      language: 'en',
      dealer: 'SH001',
    });
    expect(askOf({ ...chosen, kind: 'weekly' }, 'en')).toMatchObject({ day: '2026-03-02' });
    expect(dayFor('weekly', '2026-03-02')).toBe('2026-02-23');
    expect(askOf({ ...chosen, kind: 'ledger', to: '' }, 'en')).toMatchObject({ from: '2026-03' });
  });
});

describe('kinds', () => {
  it('are those that the glossary has words for, and an agent has his own list only', () => {
    expect(Object.keys(words.report)).toEqual([...kinds]);
    expect(Object.keys(words.reportFormat)).toEqual([...formats]);
    expect(kindsFor('agent')).toEqual(['daily-list']);
    expect(kindsFor('manager')).toHaveLength(kinds.length);
  });
});
