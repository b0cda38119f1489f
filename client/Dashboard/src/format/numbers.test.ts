import { describe, expect, it } from 'vitest';
import { numbersOf } from './numbers';

const en = numbersOf('en');
const zh = numbersOf('zh');

describe('numbersOf', () => {
  it('groups counts', () => {
    expect([en.count(1234567), zh.count(1234567)]).toEqual(['1,234,567', '1,234,567']);
  });

  it('writes shares with one decimal, and a dash when there is nothing to divide by', () => {
    expect([en.share(0.6234), zh.share(1), en.share(undefined)]).toEqual(['62.3%', '100.0%', '–']);
  });

  it('shortens large money the way each language counts', () => {
    expect([en.money(12_345_678), zh.money(12_345_678)]).toEqual(['¥12.3M', '¥1,234.6万']);
  });

  it('keeps small money whole', () => {
    expect([en.money(4321), zh.money(0)]).toEqual(['¥4,321', '¥0']);
  });

  it('writes exact money to the fen', () => {
    expect(zh.moneyExact(12345.6)).toBe('¥12,345.60');
  });

  it('writes sizes of files', () => {
    expect([en.bytes(900), en.bytes(2048), en.bytes(5_767_168)]).toEqual(['900 B', '2 KB', '5.5 MB']);
  });
});
