import { describe, expect, it } from 'vitest';
import { en } from './en';
import { definitionOf, statusOf, words, type Term } from './words';
import { zh } from './zh';

const terms = Object.entries(words).flatMap(([list, entries]) =>
  Object.entries<Term>(entries).map(([id, term]) => ({ list, id, term })),
);
const own = new Set(terms.flatMap(({ term }) => [term.en, term.zh]));

/** Chinese words stand without blanks, English ones between them. */
function holds(text: string, word: string): boolean {
  return /^[a-z]/i.test(word) ? new RegExp(`\\b${word}\\b`, 'i').test(text) : text.includes(word);
}

describe('glossary', () => {
  it('finds a word that stands alone and none inside another', () => {
    expect([holds('An old dealership', 'dealership'), holds('dealerships', 'dealership')]).toEqual([true, false]);
    expect(holds('等待坐席处理', '坐席')).toBe(true);
  });

  it.each(Object.entries(en))('lets the page use no forbidden word in English: %s', (_, sentence) => {
    const forbidden = terms.flatMap(({ term }) => term.notThis ?? []).filter((word) => !own.has(word));
    expect(forbidden.filter((word) => holds(sentence, word))).toEqual([]);
  });

  it.each(Object.entries(zh))('lets the page use no forbidden word in Chinese: %s', (_, sentence) => {
    const forbidden = terms.flatMap(({ term }) => term.notThis ?? []).filter((word) => !own.has(word));
    expect(forbidden.filter((word) => holds(sentence, word))).toEqual([]);
  });

  it('keeps a word that another term has out of the texts named after the one that forbids it', () => {
    const wrong = terms.flatMap(({ id, term }) =>
      (term.notThis ?? []).flatMap((word) =>
        Object.entries(zh).filter(([key, text]) => key.split('.')[1]?.startsWith(id) && text.includes(word)),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('says of every metric what it means and what it is measured against', () => {
    const silent = Object.entries<Term>(words.metric).filter(([, term]) => !term.definition || !term.denominator);
    expect(silent.map(([id]) => id)).toEqual([]);
    expect(definitionOf('metric', 'reach', 'en')).toBe('Touches that reached the customer ÷ touches made.');
  });
});

describe('statusOf', () => {
  it('sends texts and makes calls', () => {
    const said = ['sms', 'wecom', 'call', 'robot', undefined].map((channel) => statusOf('sent', channel, 'en'));
    expect(said).toEqual(['Sent', 'Sent', 'Made', 'Made', 'Made']);
    expect(statusOf('sent', 'call', 'zh')).toBe('已拨打');
    expect(statusOf('sent', undefined, 'zh')).toBe('已触达');
  });

  it('has one word for what channels have in common', () => {
    expect(statusOf('suppressed', 'call', 'en')).toBe('Suppressed');
  });
});
