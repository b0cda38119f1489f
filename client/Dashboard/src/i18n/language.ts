export type Language = 'en' | 'zh';

const slot = 'campaign-engine.language';

/** The remembered language, else the first of the browser's that we speak, else English. */
export function chooseLanguage(remembered: string | null, preferred: readonly string[]): Language {
  if (remembered === 'en' || remembered === 'zh') return remembered;
  const known = preferred
    .map((tag) => tag.toLowerCase().slice(0, 2))
    .find((tag) => tag === 'en' || tag === 'zh');
  return known === 'zh' ? 'zh' : 'en';
}

export function startLanguage(): Language {
  return chooseLanguage(localStorage.getItem(slot), navigator.languages);
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(slot, language);
}
