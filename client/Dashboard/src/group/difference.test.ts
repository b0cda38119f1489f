import { describe, expect, it } from 'vitest';
import { differenceOf } from './difference';

describe('differenceOf', () => {
  it.each([
    [0.0234, 'up', '2.3'],
    [-0.1, 'down', '10.0'],
    [0.0004, 'same', '0.0'],
    [-0.0004, 'same', '0.0'],
  ])('says of %d: %s by %s points', (change, direction, points) => {
    expect(differenceOf(change)).toEqual({ direction, points });
  });

  it('says nothing without a month before', () => {
    expect(differenceOf(undefined)).toBeUndefined();
  });
});
