import { describe, expect, it } from 'vitest';
import type { CustomerText } from '../api/textWire';
import { mayReadTexts, mayWatch } from '../session/roles';
import { words } from '../i18n/words';
import { carsOf, endsContact, judgements, stateOf } from './textState';

const text: CustomerText = { id: 1, receivedAt: '2026-03-02T06:00:00Z', takenFor: 'unread' };
const term = { id: 1, dealer: 'SH001', line: 'commercial', expiry: '2026-05-01', phase: 'quoted' } as const;

describe('stateOf', () => {
  it('is overdue only while nobody has judged the text', () => {
    const remindedAt = '2026-03-03T06:00:00Z';
    expect(stateOf(text)).toBe('unread');
    expect(stateOf({ ...text, remindedAt })).toBe('overdue');
    expect(stateOf({ ...text, remindedAt, judgement: 'answered' })).toBe('answered');
  });

  it('has a word for everything it says', () => {
    expect(Object.keys(words.judgement).sort()).toEqual([...judgements, 'overdue', 'unread'].sort());
  });
});

describe('endsContact', () => {
  it('asks before everything but an answer', () => {
    expect(judgements.filter(endsContact)).toEqual(['refuses-texts', 'refuses-all', 'wrong-number']);
  });
});

describe('carsOf', () => {
  it('names each car once, and none of nobody', () => {
    const policies = [
      { ...term, plate: '沪A00001' },
      { ...term, plate: '沪A00001', line: 'compulsory' },
      { ...term, dealer: 'SH002' },
    ];
    expect(carsOf({ ...text, policies })).toEqual(['沪A00001 · SH001', '– · SH002']);
    expect(carsOf(text)).toEqual([]);
  });
});

describe('roles', () => {
  it('gives texts to those who talk to customers, and campaigns to all but agents', () => {
    const roles = ['admin', 'operator', 'manager', 'agent', 'integrator', undefined];
    expect(roles.filter(mayReadTexts)).toEqual(['admin', 'operator', 'manager', 'agent']);
    expect(roles.filter(mayWatch)).toEqual(['admin', 'operator', 'manager', 'integrator']);
  });
});
