import { describe, expect, it } from 'vitest';
import type { TurnEntry } from '../api/policyWire';
import { endedAt } from './endOf';

const turn = (at: string, phase?: TurnEntry['phase']): TurnEntry => ({
  at,
  message: 'woken',
  ...(phase ? { phase } : {}),
});

describe('endedAt', () => {
  it('is the first turn of the last phase, whatever was absorbed later', () => {
    const entries = [turn('4', 'won'), turn('3', 'won'), turn('t'), turn('2', 'committed'), turn('1', 'scheduled')];
    expect(endedAt(entries)).toBe('3');
  });

  it('is unknown while the term goes on', () => {
    expect(endedAt([turn('2', 'quoted'), turn('1', 'scheduled')])).toBeUndefined();
    expect(endedAt([])).toBeUndefined();
  });

  it('holds when older turns are not loaded', () => {
    expect(endedAt([turn('9', 'lost'), turn('8', 'lost')])).toBe('8');
  });
});
