import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inOrder, meaningOf, safeCaps, standingOf, toRestore } from './capRules';

describe('safeCaps', () => {
  it('are those with which a database begins', () => {
    const migration = new URL('../../../../../silo/Storage/Migrations/0014_call_desk.sql', import.meta.url);
    const rows = /INSERT INTO contact_cap [^;]*;/.exec(readFileSync(migration, 'utf8'))?.[0] ?? '';
    const stored = [...rows.matchAll(/\('(\w+)', (\d+), (\d+)\)/g)];
    expect(stored.map(([, channel, days, most]) => ({ channel, days: Number(days), most: Number(most) }))).toEqual(
      safeCaps,
    );
  });
});

describe('standingOf', () => {
  it('compares with what is delivered for the same span', () => {
    expect([1, 2, 3].map((most) => standingOf({ channel: 'sms', days: 7, most }))).toEqual([
      'stricter',
      'safe',
      'looser',
    ]);
    expect(standingOf({ channel: 'sms', days: 30, most: 1 })).toBe('own');
  });
});

describe('toRestore', () => {
  it('names what is missing or looser, and leaves stricter caps alone', () => {
    expect(toRestore(safeCaps)).toEqual([]);
    expect(
      toRestore([
        { channel: 'sms', days: 7, most: 1 },
        { channel: 'call', days: 1, most: 9 },
        { channel: 'call', days: 7, most: 4 },
      ]),
    ).toEqual([
      { channel: 'sms', days: 1, most: 1 },
      { channel: 'call', days: 1, most: 2 },
    ]);
  });
});

describe('inOrder and meaningOf', () => {
  it('reads texts before calls and days before weeks', () => {
    const caps = inOrder([...safeCaps].reverse());
    expect(caps).toEqual(safeCaps);
    expect(caps.map(meaningOf)).toEqual([
      'caps.meansDay.sms',
      'caps.means.sms',
      'caps.meansDay.call',
      'caps.means.call',
    ]);
  });
});
