import { describe, expect, it } from 'vitest';
import type { PlaybookTouch } from '../api/playbookWire';
import { axisOf } from './axis';
import { nameOfDay, stagesOf, touchesOf } from './stages';

const call = (day: number, goal: string, tiers?: string[]): PlaybookTouch => ({
  name: `call${day}`,
  day,
  channel: 'call',
  goal,
  ...(tiers && { tiers }),
});
const text: PlaybookTouch = { name: 'sms-90', day: -90, channel: 'sms', template: 'care' };

describe('stagesOf', () => {
  it('gathers touches that do the same, in the order in which they begin', () => {
    const stages = stagesOf([text, call(-60, 'advantages'), call(-53, 'advantages'), call(-30, 'close')]);
    expect(stages.map(({ channel, days }) => [channel, ...days])).toEqual([
      ['sms', -90],
      ['call', -60, -53],
      ['call', -30],
    ]);
  });

  it('keeps tiers apart', () => {
    expect(stagesOf([call(-30, 'close', ['A']), call(-30, 'close', ['B'])])).toHaveLength(2);
  });
});

describe('touchesOf', () => {
  it('leaves out what other tiers get', () => {
    const touches = [text, call(-30, 'close', ['A', 'B'])];
    expect(touchesOf(touches, 'B')).toHaveLength(2);
    expect(touchesOf(touches, 'C')).toEqual([text]);
  });
});

describe('axisOf', () => {
  it('begins at a round day and ends at the expiry', () => {
    const axis = axisOf([-90, -1, 0]);
    expect([axis.from, axis.ticks, axis.placeOf(-90), axis.placeOf(-45), axis.placeOf(0)]).toEqual([
      -90,
      [-90, -75, -60, -45, -30, -15, 0],
      0,
      50,
      100,
    ]);
  });

  it('rounds away from the expiry and stays readable for long and empty playbooks', () => {
    expect(axisOf([-61]).from).toBe(-75);
    expect(axisOf([-730]).ticks.length).toBeLessThan(9);
    expect(axisOf([]).ticks).toEqual([-7, 0]);
  });

  it('stands behind an anchor that has passed', () => {
    const axis = axisOf([361, 363, 393]);
    expect([axis.from, axis.to, axis.placeOf(axis.from), axis.placeOf(axis.to)]).toEqual([357, 399, 0, 100]);
  });
});

describe('nameOfDay', () => {
  it('writes days as the trade does', () => {
    expect([-90, 0, 361].map(nameOfDay)).toEqual(['N-90', 'N-0', 'N+361']);
  });
});
