import { describe, expect, it } from 'vitest';
import { phases, progress, touches } from '../live/progressSamples';
import { contacted, doneShare, isBalanced, winRate } from './rates';

describe('rates', () => {
  it('counts as contacted what is in contact or ended by it', () => {
    const counts = phases({
      scheduled: 100,
      contacting: 1,
      quoted: 2,
      committed: 3,
      won: 4,
      lost: 5,
      withdrawn: 50,
      paused: 50,
    });
    expect(contacted(progress({ phases: counts }))).toBe(15);
  });

  it('takes the renewal rate of decided terms only', () => {
    expect(winRate(progress({ phases: phases({ contacting: 90, won: 3, lost: 1 }) }))).toBe(0.75);
    expect(winRate(progress({ phases: phases({ contacting: 90 }) }))).toBeUndefined();
  });

  it('counts failed and suppressed touches as done', () => {
    expect(doneShare(touches({ planned: 10, sent: 4, failed: 1, suppressed: 1, pending: 4 }))).toBe(0.6);
    expect(doneShare(touches())).toBeUndefined();
  });

  it('checks the balance itself', () => {
    const even = touches({ planned: 10, sent: 4, delivered: 3, failed: 1, suppressed: 1, pending: 4 });
    expect(isBalanced(progress({ touches: even }))).toBe(true);
    expect(isBalanced(progress({ touches: { ...even, pending: 5 } }))).toBe(false);
    expect(isBalanced(progress({ touches: even, balanced: false }))).toBe(false);
  });
});
