import { describe, expect, it } from 'vitest';
import { en } from '../../i18n/en';
import { actions, bulkActions, obstacleTo, split } from './actions';

const running = { phase: 'quoted' } as const;
const ended = { phase: 'lost', reason: 'price' } as const;
const byPerson = { phase: 'paused', reason: 'person' } as const;
const byCampaign = { phase: 'paused', reason: 'campaign' } as const;

const open = (term: Parameters<typeof obstacleTo>[1]) => actions.filter((action) => !obstacleTo(action, term));

describe('obstacleTo', () => {
  it('lets a running term be told everything but to resume', () => {
    expect(open(running)).toEqual(['pause', 'renewed', 'lost', 'withdraw', 'opt-out', 'consent']);
    expect(obstacleTo('resume', running)).toBe('not-paused');
  });

  it('leaves of an ended term only what concerns its customer', () => {
    expect(open(ended)).toEqual(['opt-out', 'consent']);
    expect(obstacleTo('renewed', ended)).toBe('ended');
    expect(obstacleTo('renewed', { ...running, line: 'win-back' })).toBe('no-insurance');
  });

  it('lets a person keep a term paused that rests with its campaign, but not wake it', () => {
    expect(obstacleTo('pause', byCampaign)).toBeUndefined();
    expect(obstacleTo('resume', byCampaign)).toBe('paused-by-campaign');
    expect([obstacleTo('pause', byPerson), obstacleTo('resume', byPerson)]).toEqual(['paused', undefined]);
  });

  it('lets a customer who refuses contact still renew', () => {
    expect(open({ phase: 'blocked', reason: 'opted-out' })).toEqual([
      'renewed',
      'lost',
      'withdraw',
      'opt-out',
      'consent',
    ]);
  });

  it('never holds back a refusal of contact where a fault stopped the term', () => {
    expect(open({ ...running, parked: true })).toEqual(['opt-out', 'consent']);
    expect(open({ phase: 'unenrolled' })).toEqual([]);
  });

  it('has words for every action and every obstacle', () => {
    for (const action of actions) expect(en).toHaveProperty([`command.${action}`]);
    for (const term of [running, ended, byPerson, byCampaign, { ...running, parked: true }])
      for (const action of actions) {
        const obstacle = obstacleTo(action, term);
        if (obstacle) expect(en).toHaveProperty([`obstacle.${obstacle}`]);
      }
  });
});

describe('split', () => {
  it('keeps every chosen row on one side', () => {
    const { concerned, left } = split('pause', [running, ended, byPerson]);
    expect(concerned).toEqual([running]);
    expect(left).toEqual([
      { term: ended, obstacle: 'ended' },
      { term: byPerson, obstacle: 'paused' },
    ]);
    expect(bulkActions.every((action) => actions.includes(action))).toBe(true);
  });
});
