import type { Bilingual } from '../api/wire';
import type { Language } from './language';
import { phaseWords } from './phaseWords';
import { ruleWords } from './ruleWords';
import { turnWords } from './turnWords';

/** The engine's own words, by the list they belong to; see the vocabulary of the trade in the design. */
export const words = { ...phaseWords, ...turnWords, rule: ruleWords } satisfies Record<
  string,
  Record<string, Bilingual>
>;

export type WordList = keyof typeof words;

/** The word in the reader's language; a word the page does not know (a newer silo's) is shown as it came. */
export function wordOf(list: WordList, name: string | undefined, language: Language): string {
  if (!name) return '';
  const known: Record<string, Bilingual> = words[list];
  return known[name]?.[language] ?? name;
}
