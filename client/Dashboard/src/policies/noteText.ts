import type { Texts } from '../i18n/Texts';
import { words } from '../i18n/words';

/**
 * One order of a turn as a sentence: `suppress call-74 call-open` and the like are a verb, then the name of a touch,
 * then words of the engine. Anything else is shown as it came.
 */
export function noteText(note: string, texts: Pick<Texts, 'word' | 'status' | 'touch'>): string {
  const [verb = '', ...rest] = note.split(' ');
  const sentence = texts.word('note', verb);
  if (sentence === verb) return note;
  const [touch, ...reasons] = rest;
  const channel = touch?.startsWith('appointment-') ? 'call' : touch?.split('-')[0];
  const why = reasons
    .filter(Boolean)
    .map((reason) => (words.status[reason] ? texts.status(reason, channel) : texts.word('rule', reason)));
  return [touch ? `${sentence}: ${texts.touch(touch)}` : sentence, ...why].join(' · ');
}
