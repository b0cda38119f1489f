import { describe, expect, it } from 'vitest';
import { matches } from './matches';

const dealer = { code: 'SH001', name: '上海浦东店' };

describe('matches', () => {
  it('finds a dealer by a part of its name or code', () => {
    expect(['sh0', ' 浦东 ', '', 'BJ'].map((text) => matches(dealer, text))).toEqual([true, true, true, false]);
  });
});
