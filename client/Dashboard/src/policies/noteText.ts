import type { Texts } from '../i18n/Texts';

/**
 * One order of a turn as a sentence: `suppress call-74 call-open` and the like are a verb, then the name of a touch,
 * then words of the engine. Anything else is shown as it came.
 */
export function noteText(note: string, word: Texts['word']): string {
  const [verb = '', ...rest] = note.split(' ');
  const sentence = word('note', verb);
  if (sentence === verb) return note;
  const [touch, ...reasons] = rest;
  const why = reasons.filter(Boolean).map((reason) => statusOrRule(reason, word));
  return [touch ? `${sentence}: ${touch}` : sentence, ...why].join(' · ');
}

function statusOrRule(name: string, word: Texts['word']): string {
  const status = word('status', name);
  return status === name ? word('rule', name) : status;
}
