import { createElement, Fragment } from 'react';
import { describe, expect, it } from 'vitest';
import { wordsOf } from './wordsOf';

describe('wordsOf', () => {
  it('reads a text through what it is wrapped in and leaves out what only draws', () => {
    const hint = createElement('i', { title: 'of the month' });
    expect(wordsOf(createElement(Fragment, null, 'Won ', createElement('b', null, 3), hint))).toBe('Won 3');
  });

  it('finds no words in nothing', () => {
    expect(wordsOf(undefined)).toBe('');
    expect(wordsOf(createElement('i'))).toBe('');
    expect(wordsOf(createElement('span', { className: 'visually-hidden' }, 'Set'))).toBe('');
  });
});
