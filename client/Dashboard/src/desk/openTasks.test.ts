import { describe, expect, it } from 'vitest';
import type { CallTask } from '../api/taskWire';
import { groupsOf, whyNoCall } from './openTasks';

const task = (id: number, dealer: string, rest: Partial<CallTask> = {}): CallTask => ({
  id,
  policy: { id, dealer, line: 'commercial', expiry: '2026-05-01', phase: 'quoted' },
  touch: 'call-30',
  goal: 'close',
  priority: 0,
  openedAt: '2026-04-01T01:00:00Z',
  epoch: 0,
  ...rest,
});
const held = { leaseUntil: '2026-04-01T02:00:00Z', leaseSecondsLeft: 60 };

describe('groupsOf', () => {
  it('puts together what one person holds of one dealer, the free ones last', () => {
    const groups = groupsOf([
      task(1, 'SH002'),
      task(2, 'SH001'),
      task(3, 'SH001', { ...held, agent: '李' }),
      task(4, 'SH001', held),
      task(5, 'SH001', { ...held, agent: '李' }),
    ]);
    expect(groups.map(({ dealer, holder, tasks }) => [dealer, holder.kind, tasks.map(({ id }) => id)])).toEqual([
      ['SH001', 'agent', [3, 5]],
      ['SH001', 'held', [4]],
      ['SH001', 'free', [2]],
      ['SH002', 'free', [1]],
    ]);
  });
});

describe('whyNoCall', () => {
  it('tells apart that there are none, that others have them, and that none may be made now', () => {
    expect(whyNoCall([])).toBe('none-open');
    expect(whyNoCall([task(1, 'SH001', held)])).toBe('all-held');
    expect(whyNoCall([task(1, 'SH001', held), task(2, 'SH001')])).toBe('not-now');
  });
});
