import { describe, expect, it } from 'vitest';
import { touchNameOf } from '../i18n/touchName';
import { statusOf, wordOf } from '../i18n/words';
import { noteText } from './noteText';

const english: Parameters<typeof noteText>[1] = {
  word: (list, name) => wordOf(list, name, 'en'),
  status: (name, channel) => statusOf(name, channel, 'en'),
  touch: (name) => touchNameOf(name, 'en'),
};

describe('noteText', () => {
  it.each([
    ['send sms-90', 'Message sent off: SMS, 90 days before expiry'],
    ['suppress call-74 call-open', 'Touch suppressed: Call, 74 days before expiry · A call task was still open'],
    ['end call-30 sent no-answer', 'Touch ended: Call, 30 days before expiry · Made · No answer'],
    ['end sms-30 delivered', 'Touch ended: SMS, 30 days before expiry · Delivered'],
    ['end appointment-1 delivered quoted-firm', 'Touch ended: Agreed call · Reached · Firm quote given'],
    ['exclusivity-ends', 'The exclusive days of the dealer end'],
    ['next-term 2027-01-05', 'Next term begins: 2027-01-05'],
  ])('puts %j into words', (note, text) => {
    expect(noteText(note, english)).toBe(text);
  });

  it('shows what it does not know as it came', () => {
    expect(noteText('frobnicate x y', english)).toBe('frobnicate x y');
  });
});
