import { describe, expect, it } from 'vitest';
import { en, type TextKey } from './en';
import { chooseLanguage } from './language';
import { fill, placesOf } from './translate';
import { wordOf, words } from './words';
import { zh } from './zh';

const keys = Object.keys(en) as TextKey[];
const chinese = /[\u4e00-\u9fff]/;

describe('dictionary', () => {
  it('has the same keys in both languages', () => {
    expect(Object.keys(zh).sort()).toEqual([...keys].sort());
  });

  it.each(keys)('has the same places in both languages: %s', (key) => {
    expect(placesOf(zh[key])).toEqual(placesOf(en[key]));
  });

  it('has no empty and no untranslated sentence', () => {
    const untranslated = keys.filter((key) => !zh[key] || (!chinese.test(zh[key]) && key !== 'app.name'));
    expect(untranslated).toEqual([]);
    expect(keys.filter((key) => !en[key])).toEqual([]);
  });

  it('has every word of the engine in both languages', () => {
    const incomplete = Object.entries(words).flatMap(([list, entries]) =>
      Object.entries(entries)
        .filter(([, word]) => !word.en || chinese.test(word.en) || !chinese.test(word.zh))
        .map(([name]) => `${list}.${name}`),
    );
    expect(incomplete).toEqual([]);
  });
});

describe('wordOf', () => {
  it('shows a word it does not know as it came', () => {
    expect(wordOf('rule', 'brand-new-rule', 'zh')).toBe('brand-new-rule');
    expect(wordOf('rule', undefined, 'zh')).toBe('');
  });

  it('puts the code of a provider into brackets behind the word', () => {
    expect(wordOf('rule', 'undelivered:MK:0013', 'zh')).toBe('短信未送达（MK:0013）');
    expect(wordOf('rule', 'unknown-code:E_42', 'en')).toBe('Unknown code of the gateway (E_42)');
    expect(wordOf('rule', 'brand-new:E_42', 'en')).toBe('brand-new:E_42');
  });

  it('knows why terms end, and the codes of gateways', () => {
    const names = ['bought-elsewhere', 'opted-out-at-provider', 'rejected', 'isv.DAY_LIMIT_CONTROL', 'person'];
    expect(names.filter((name) => wordOf('rule', name, 'zh') === name)).toEqual([]);
  });
});

describe('fill', () => {
  it('puts values into their places and leaves unknown places visible', () => {
    expect(fill('{done} of {all}', { done: 3 })).toBe('3 of {all}');
  });

  it('says one of one and many of all others', () => {
    const sentence = 'in {count:day:days}';
    expect([0, 1, '1,000'].map((count) => fill(sentence, { count }))).toEqual([
      'in 0 days',
      'in 1 day',
      'in 1,000 days',
    ]);
  });
});

describe('chooseLanguage', () => {
  it('prefers what was remembered', () => {
    expect(chooseLanguage('zh', ['en-GB'])).toBe('zh');
  });

  it('follows the first language of the browser that it speaks', () => {
    expect(chooseLanguage(null, ['de', 'zh-Hans-CN', 'en'])).toBe('zh');
    expect(chooseLanguage('klingon', ['en-US', 'zh'])).toBe('en');
    expect(chooseLanguage(null, ['de'])).toBe('en');
  });
});
