import { useTexts } from '../i18n/Texts';
import { describeError } from '../states/describeError';
import { fieldFaults } from '../states/fieldFaults';

/**
 * What is wrong with the fields of a call, and in a sentence what went wrong where no field is to blame. Fields are
 * named, or told by their form where there are many.
 */
export function useFaults(error: unknown, fields: readonly string[], isField = (_field: string) => false) {
  const texts = useTexts();
  const faults = fieldFaults(error, texts.language);
  const others = Object.entries(faults).filter(([field]) => !fields.includes(field) && !isField(field));
  if (!error || (others.length === 0 && Object.keys(faults).length > 0)) return { faults, failure: undefined };
  const words = describeError(error, texts);
  const hint = others.length > 0 ? others.map(([field, text]) => `${field}: ${text}`).join('; ') : words.hint;
  return { faults, failure: { title: words.title, hint } };
}
