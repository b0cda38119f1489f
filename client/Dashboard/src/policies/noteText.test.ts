import { describe, expect, it } from 'vitest';
import { wordOf, type WordList } from '../i18n/words';
import { noteText } from './noteText';

const english = (list: WordList, name: string | undefined) => wordOf(list, name, 'en');

describe('noteText', () => {
  it.each([
    ['send sms-90', 'Message sent off: sms-90'],
    ['suppress call-74 call-open', 'Touch suppressed: call-74 · A call task was still open'],
    ['end call-30 delivered quoted-firm', 'Touch ended: call-30 · Reached · Firm quote given'],
    ['exclusivity-ends', 'The exclusive days of the dealer end'],
    ['next-term 2027-01-05', 'Next term begins: 2027-01-05'],
  ])('puts %j into words', (note, text) => {
    expect(noteText(note, english)).toBe(text);
  });

  it('shows what it does not know as it came', () => {
    expect(noteText('frobnicate x y', english)).toBe('frobnicate x y');
  });
});
