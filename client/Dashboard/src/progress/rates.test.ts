import { describe, expect, it } from 'vitest';
import { phases, progress, touches } from '../live/progressSamples';
import { dueTouches, isBalanced, madeShare, winRate } from './rates';

describe('rates', () => {
  it('takes the renewal rate of decided terms only', () => {
    expect(winRate(progress({ phases: phases({ contacting: 90, won: 3, lost: 1 }) }))).toBe(0.75);
    expect(winRate(progress({ phases: phases({ contacting: 90 }) }))).toBeUndefined();
  });

  it('takes what was made of what is to be made', () => {
    const some = touches({ planned: 11, sent: 4, failed: 1, suppressed: 3, pending: 3 });
    expect([dueTouches(some), madeShare(some)]).toEqual([8, 0.5]);
    expect(madeShare(touches())).toBeUndefined();
  });

  it('counts no suppressed touch as made', () => {
    const oneCall = touches({ planned: 17, sent: 1, suppressed: 4, pending: 12 });
    expect(madeShare(oneCall)).toBeCloseTo(1 / 13);
    expect(madeShare(touches({ planned: 5, suppressed: 5 }))).toBeUndefined();
  });

  it('checks the balance itself', () => {
    const even = touches({ planned: 10, sent: 4, delivered: 3, failed: 1, suppressed: 1, pending: 4 });
    expect(isBalanced(progress({ touches: even }))).toBe(true);
    expect(isBalanced(progress({ touches: { ...even, pending: 5 } }))).toBe(false);
    expect(isBalanced(progress({ touches: even, balanced: false }))).toBe(false);
  });
});
