import type { Language } from './language';
import { fill } from './translate';
import { words } from './words';

/**
 * What people read for the name of a touch: `call-60` is a call 60 days before expiry, `sms-last+361` a text 361 days
 * after the last maintenance, `appointment-1` a call that was agreed on. A name of no known form is shown as it came.
 */
export function touchNameOf(name: string, language: Language): string {
  const [, kind = '', from, digits = ''] = /^([a-z]+)-(?:([a-z]+)(?=[+-]))?([+-]?\d+)$/.exec(name) ?? [];
  const number = from ? -Number(digits) : Number(digits);
  if (kind === 'appointment') return say(number > 1 ? 'agreedAgain' : 'agreed', { number });
  if (kind === 'step') return say('step', { number: number + 1 });
  const channel = words.channel[kind]?.[language];
  const anchor = words.anchor[from ?? 'expiry']?.clause?.[language];
  return channel && anchor ? say(dayOf(number), { channel, anchor, days: Math.abs(number) }) : name;

  function say(id: string, values: Record<string, string | number>): string {
    return fill(words.touchName[id]?.[language] ?? name, values);
  }
}

function dayOf(daysBefore: number): string {
  if (daysBefore === 0) return 'on';
  if (Math.abs(daysBefore) === 1) return daysBefore > 0 ? 'dayBefore' : 'dayAfter';
  return daysBefore > 0 ? 'before' : 'after';
}
