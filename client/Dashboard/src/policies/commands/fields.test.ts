import { describe, expect, it } from 'vitest';
import { words } from '../../i18n/words';
import { commandOf, lossReasons, missing, withdrawalReasons } from './fields';

describe('missing', () => {
  it('asks for a premium in yuan and fen', () => {
    const premiums = [undefined, null, -1, 3200.555, 2e9, 3200.55, 0];
    expect(premiums.map((premium) => missing('renewed', { premium: premium ?? null }))).toEqual([
      'premium',
      'premium',
      'premium',
      'premium',
      'premium',
      undefined,
      undefined,
    ]);
  });

  it('asks for a reason that belongs to the action', () => {
    expect(missing('lost', {})).toBe('reason');
    expect(missing('lost', { reason: 'price' })).toBeUndefined();
    expect(missing('withdraw', { reason: 'price' })).toBe('reason');
    expect(missing('withdraw', { reason: 'sold' })).toBeUndefined();
    expect([missing('pause', {}), missing('opt-out', {})]).toEqual([undefined, undefined]);
  });

  it('has a word for each reason', () => {
    expect(Object.keys(words.rule)).toEqual(expect.arrayContaining([...lossReasons, ...withdrawalReasons]));
  });
});

describe('commandOf', () => {
  it('sends what belongs to the action and nothing else', () => {
    const typed = { premium: 3200, reason: 'sold', channel: 'sms' } as const;
    expect(commandOf('renewed', typed)).toEqual({ command: 'renewed', premium: 3200 });
    expect(commandOf('withdraw', typed)).toEqual({ command: 'withdraw', reason: 'sold' });
    expect(commandOf('opt-out', typed)).toEqual({ command: 'opt-out', channel: 'sms' });
    expect(commandOf('consent', {})).toEqual({ command: 'consent' });
    expect(commandOf('pause', typed)).toEqual({ command: 'pause' });
  });
});
