import { describe, expect, it } from 'vitest';
import { leaseFrom, minutesOf, secondsLeft, urgencyOf } from './lease';

describe('a lease', () => {
  const lease = leaseFrom(3, 900, 1_000_000);

  it('counts down by this computer, whatever its clock shows', () => {
    expect([secondsLeft(lease, 1_000_000), secondsLeft(lease, 1_000_001), secondsLeft(lease, 1_060_000)]).toEqual([
      900, 900, 840,
    ]);
  });

  it('is over and stays over', () => {
    expect([secondsLeft(lease, 1_900_000), secondsLeft(lease, 9_000_000)]).toEqual([0, 0]);
  });

  it('becomes urgent in its last two minutes', () => {
    expect([900, 121, 120, 1, 0].map(urgencyOf)).toEqual(['calm', 'calm', 'soon', 'soon', 'over']);
  });

  it('is written as minutes and seconds', () => {
    expect([900, 61, 5, 0].map(minutesOf)).toEqual(['15:00', '1:01', '0:05', '0:00']);
  });
});
