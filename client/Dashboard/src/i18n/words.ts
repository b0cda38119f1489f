import type { Bilingual } from '../api/wire';
import { deskWords } from './deskWords';
import { gatewayWords } from './gatewayWords';
import type { Language } from './language';
import { phaseWords } from './phaseWords';
import { ruleWords } from './ruleWords';
import { textWords } from './textWords';
import { turnWords } from './turnWords';

/** The engine's own words, by the list they belong to; see the vocabulary of the trade in the design. */
export const words = {
  ...phaseWords,
  ...turnWords,
  ...textWords,
  ...deskWords,
  rule: { ...ruleWords, ...gatewayWords },
} satisfies Record<string, Record<string, Bilingual>>;

export type WordList = keyof typeof words;

/** The word in the reader's language; a word the page does not know (a newer silo's) is shown as it came. */
export function wordOf(list: WordList, name: string | undefined, language: Language): string {
  if (!name) return '';
  const known: Record<string, Bilingual> = words[list];
  return known[name]?.[language] ?? withCode(known, name, language) ?? name;
}

/** Of `undelivered:CODE` the word for what stands before the colon, with the provider's code in brackets. */
function withCode(known: Record<string, Bilingual>, name: string, language: Language): string | undefined {
  const [, family = '', code = ''] = /^([^:]+):(.+)$/.exec(name) ?? [];
  const word = known[family]?.[language];
  return word && (language === 'zh' ? `${word}（${code}）` : `${word} (${code})`);
}
