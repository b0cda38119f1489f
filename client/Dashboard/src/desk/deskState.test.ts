import { describe, expect, it } from 'vitest';
import type { CallTask } from '../api/taskWire';
import { after, resting, type Desk, type DeskEvent } from './deskState';

const task: CallTask = {
  id: 7,
  policy: { id: 7, dealer: 'SH001', line: 'commercial', expiry: '2026-05-01', phase: 'quoted' },
  touch: 'call-30',
  goal: 'close',
  priority: 0,
  openedAt: '2026-04-01T01:00:00Z',
  leaseSecondsLeft: 900,
  epoch: 2,
};
const typed = { disposition: 'undecided', day: '2026-04-02', time: '10:00', thisLineOnly: false } as const;
const play = (...events: DeskEvent[]): Desk => events.reduce(after, resting);

describe('the desk', () => {
  it('asks again until a call comes', () => {
    expect(play({ is: 'wanted' }, { is: 'nothing' }, { is: 'nothing' })).toEqual({ at: 'waiting', asked: 2 });
    const calling = play({ is: 'wanted' }, { is: 'taken', task, now: 5000 });
    expect(calling).toMatchObject({ at: 'calling', call: { lease: { epoch: 2, endsAt: 905_000 } } });
  });

  it('keeps what was typed when the lease goes on', () => {
    const desk = play(
      { is: 'taken', task, now: 0 },
      { is: 'typed', report: typed },
      { is: 'extended', secondsLeft: 900, now: 60_000 },
    );
    expect(desk).toMatchObject({ at: 'calling', call: { report: typed, lease: { endsAt: 960_000 } } });
  });

  it('keeps what was typed when somebody else has taken the call, and says so', () => {
    const desk = play(
      { is: 'taken', task, now: 0 },
      { is: 'typed', report: typed },
      { is: 'refused', refusal: { code: 'lease-lost' } },
    );
    expect(desk).toMatchObject({ at: 'lost', refusal: { code: 'lease-lost' }, call: { report: typed } });
    expect(after(desk, { is: 'wanted' })).toEqual({ at: 'waiting', asked: 0 });
  });

  it('stays in the call when something typed can be mended, until it is', () => {
    const refused = play(
      { is: 'taken', task, now: 0 },
      { is: 'refused', refusal: { code: 'appointment-out-of-term' } },
    );
    expect(refused).toMatchObject({ at: 'calling', call: { refusal: { code: 'appointment-out-of-term' } } });
    const mended = after(refused, { is: 'typed', report: typed });
    expect(mended.at === 'calling' && mended.call.refusal).toBeUndefined();
  });

  it('goes on to the next call after a report, and rests after a call was given back', () => {
    const calling = play({ is: 'taken', task, now: 0 });
    expect(after(calling, { is: 'through', goOn: true })).toEqual({ at: 'waiting', asked: 0 });
    expect(after(calling, { is: 'through', goOn: false })).toEqual(resting);
  });

  it('lets no late answer disturb it', () => {
    expect(play({ is: 'nothing' })).toEqual(resting);
    expect(play({ is: 'refused', refusal: { code: 'lease-lost' } })).toEqual(resting);
    const calling = play({ is: 'taken', task, now: 0 });
    expect(after(calling, { is: 'wanted' })).toBe(calling);
  });
});
