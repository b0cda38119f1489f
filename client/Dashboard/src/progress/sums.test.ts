import { describe, expect, it } from 'vitest';
import { phases, progress, touches } from '../live/progressSamples';
import { noProgress, sumProgress } from './sums';

describe('sumProgress', () => {
  it('of nothing is nothing', () => {
    expect(sumProgress([])).toEqual(noProgress);
  });

  it('adds every number of its parts', () => {
    const one = progress({
      terms: 2,
      phases: phases({ won: 1, lost: 1 }),
      touches: touches({ planned: 6, sent: 4, pending: 2 }),
      byChannel: { sms: touches({ planned: 6 }) },
      premiumEnrolled: 5000,
      premiumWon: 2500.5,
    });
    const two = progress({
      terms: 3,
      phases: phases({ won: 1, quoted: 2 }),
      touches: touches({ planned: 3, failed: 3 }),
      byChannel: { sms: touches({ planned: 1 }), call: touches({ planned: 2 }) },
      premiumEnrolled: 1,
      premiumWon: 0.5,
    });
    expect(sumProgress([one, two])).toEqual(
      progress({
        terms: 5,
        phases: phases({ won: 2, lost: 1, quoted: 2 }),
        touches: touches({ planned: 9, sent: 4, pending: 2, failed: 3 }),
        byChannel: { sms: touches({ planned: 7 }), call: touches({ planned: 2 }) },
        premiumEnrolled: 5001,
        premiumWon: 2501,
      }),
    );
  });

  it('is out of balance when one part is', () => {
    expect(sumProgress([progress(), progress({ balanced: false }), progress()]).balanced).toBe(false);
  });
});
