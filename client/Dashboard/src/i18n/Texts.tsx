import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Bilingual } from '../api/wire';
import { numbersOf, type Numbers } from '../format/numbers';
import { en, type TextKey } from './en';
import { rememberLanguage, startLanguage, type Language } from './language';
import { fill } from './translate';
import { touchNameOf } from './touchName';
import { definitionOf, denominatorOf, statusOf, wordOf, type WordList } from './words';
import { zh } from './zh';

/** Everything a component needs to speak the reader's language. */
export interface Texts {
  language: Language;
  setLanguage(language: Language): void;
  t(key: TextKey, values?: Record<string, string | number>): string;
  word(list: WordList, name: string | undefined): string;
  /** What a term means, in a sentence. */
  define(list: WordList, name: string): string;
  /** What a metric is a share of or measured against. */
  against(metric: string): string;
  /** How a touch stands, in the words of its channel; without one in words that fit all. */
  status(name: string, channel?: string): string;
  /** The name of a touch, such as `call-60`, in words. */
  touch(name: string): string;
  pick(text: Bilingual | undefined): string | undefined;
  numbers: Numbers;
}

const TextsContext = createContext<Texts | null>(null);

export function TextsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(startLanguage);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const texts = useMemo<Texts>(() => {
    const dictionary = language === 'zh' ? zh : en;
    return {
      language,
      setLanguage: (next) => {
        rememberLanguage(next);
        setLanguage(next);
      },
      t: (key, values) => fill(dictionary[key], values),
      word: (list, name) => wordOf(list, name, language),
      define: (list, name) => definitionOf(list, name, language),
      against: (metric) => denominatorOf(metric, language),
      status: (name, channel) => statusOf(name, channel, language),
      touch: (name) => touchNameOf(name, language),
      pick: (text) => text?.[language],
      numbers: numbersOf(language),
    };
  }, [language]);
  return <TextsContext value={texts}>{children}</TextsContext>;
}

export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('useTexts needs TextsProvider');
  return texts;
}
