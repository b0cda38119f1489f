import glossary from '../../../Wire/glossary.json';
import type { Bilingual } from '../api/wire';
import type { Language } from './language';

/** A term of the trade as every program of the engine words it. */
export interface Term extends Bilingual {
  plural?: string;
  definition?: Bilingual;
  /** The same as a part of a sentence. */
  clause?: Bilingual;
  /** What a metric is a share of or measured against. */
  denominator?: Bilingual;
  /** Words that must not be used for it. */
  notThis?: string[];
  /** Other names on the wire that mean the same. */
  also?: string[];
}

export type WordList = keyof typeof glossary;

/** The glossary by list, and by every id that means a term. */
export const words = Object.fromEntries(
  Object.entries<Record<string, Term>>(glossary).map(([list, terms]) => [list, byId(terms)]),
) as Record<WordList, Record<string, Term>>;

/** The word in the reader's language; a word the page does not know (a newer silo's) is shown as it came. */
export function wordOf(list: WordList, name: string | undefined, language: Language): string {
  if (!name) return '';
  const known = words[list];
  return known[name]?.[language] ?? withCode(known, name, language) ?? name;
}

/** How a touch stands: calls are made where texts are sent; without a channel the word that fits both. */
export function statusOf(status: string, channel: string | undefined, language: Language): string {
  const own = channel && words[channel === 'call' || channel === 'robot' ? 'callStatus' : 'textStatus'];
  return (own && own[status]?.[language]) || wordOf('status', status, language);
}

/** What a term means, in a sentence; empty for a term that needs none. */
export function definitionOf(list: WordList, name: string, language: Language): string {
  return words[list][name]?.definition?.[language] ?? '';
}

/** What a metric is a share of or measured against. */
export function denominatorOf(metric: string, language: Language): string {
  return words.metric[metric]?.denominator?.[language] ?? '';
}

/** Of `undelivered:CODE` the word for what stands before the colon, with the provider's code in brackets. */
function withCode(known: Record<string, Term>, name: string, language: Language): string | undefined {
  const [, family = '', code = ''] = /^([^:]+):(.+)$/.exec(name) ?? [];
  const word = known[family]?.[language];
  return word && (language === 'zh' ? `${word}（${code}）` : `${word} (${code})`);
}

function byId(terms: Record<string, Term>): Record<string, Term> {
  return Object.fromEntries(
    Object.entries(terms).flatMap(([id, term]) => [id, ...(term.also ?? [])].map((name) => [name, term])),
  );
}
