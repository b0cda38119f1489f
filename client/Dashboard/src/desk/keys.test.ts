import { describe, expect, it } from 'vitest';
import { words } from '../i18n/words';
import { dispositions } from './dispositions';
import { commandOf, type KeyPress } from './keys';

const press = (key: string, rest: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  at: 'page',
  covered: false,
  inCall: true,
  ...rest,
});

describe('dispositions', () => {
  it('have one key each, figures first, none of them an order', () => {
    const keys = dispositions.map(({ key }) => key);
    expect(new Set(keys).size).toBe(dispositions.length);
    expect(keys.slice(0, 9).join('')).toBe('123456789');
    expect(keys.filter((key) => 'neg'.includes(key))).toEqual([]);
  });

  it('have a word each', () => {
    expect(Object.keys(words.rule)).toEqual(expect.arrayContaining(dispositions.map(({ name }) => name)));
  });
});

describe('commandOf', () => {
  it('knows the orders, in capitals too', () => {
    expect(commandOf(press('n', { inCall: false }))).toEqual({ does: 'next' });
    expect(commandOf(press('E'))).toEqual({ does: 'extend' });
    expect(commandOf(press('g'))).toEqual({ does: 'give-back' });
    expect(commandOf(press('Enter'))).toEqual({ does: 'report' });
    expect(commandOf(press('3'))).toEqual({ does: 'choose', name: 'not-convenient' });
    expect(commandOf(press('c'))).toEqual({ does: 'choose', name: 'complaint' });
  });

  it('takes no next call in the middle of one, and reports none that is not there', () => {
    expect(commandOf(press('n'))).toBeUndefined();
    for (const key of ['1', 'e', 'g', 'Enter']) expect(commandOf(press(key, { inCall: false }))).toBeUndefined();
  });

  it('leaves letters and figures to whoever types, but reports at Enter', () => {
    for (const key of ['1', 'n', 'e', 'g']) expect(commandOf(press(key, { at: 'field' }))).toBeUndefined();
    expect(commandOf(press('Enter', { at: 'field' }))).toEqual({ does: 'report' });
  });

  it('lets Enter press the button that has the focus', () => {
    expect(commandOf(press('Enter', { at: 'button' }))).toBeUndefined();
    expect(commandOf(press('1', { at: 'button' }))).toEqual({ does: 'choose', name: 'no-answer' });
  });

  it('stays away from the keys of the browser and of dialogs', () => {
    expect(commandOf(press('n', { ctrlKey: true, inCall: false }))).toBeUndefined();
    expect(commandOf(press('e', { metaKey: true }))).toBeUndefined();
    expect(commandOf(press('Enter', { covered: true }))).toBeUndefined();
  });
});
