import { ApiError } from '../api/ApiError';
import type { Language } from '../i18n/language';

const chinese = /[\u4e00-\u9fff]/;

/**
 * What the silo says is wrong with the fields of a call, by field, in the reader's language. It writes both languages
 * into one sentence, the English first.
 */
export function fieldFaults(error: unknown, language: Language): Record<string, string> {
  if (!(error instanceof ApiError)) return {};
  return Object.fromEntries(
    Object.entries(error.errors).map(([field, texts]) => [
      field,
      texts.map((text) => inLanguage(text, language)).join('; '),
    ]),
  );
}

function inLanguage(text: string, language: Language): string {
  const parts = text.split(' / ');
  const first = parts.findIndex((part) => chinese.test(part));
  if (first < 1) return text;
  return (language === 'zh' ? parts.slice(first) : parts.slice(0, first)).join(' / ');
}
