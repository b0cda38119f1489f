import { describe, expect, it } from 'vitest';
import { splitFragment } from './tokenInAddress';

describe('splitFragment', () => {
  it('takes the token and leaves nothing in the address', () => {
    expect(splitFragment('#token=abc.def-1')).toEqual({ token: 'abc.def-1', rest: '' });
  });

  it('keeps other parts of the fragment', () => {
    expect(splitFragment('#tab=days&token=abc')).toEqual({ token: 'abc', rest: '#tab=days' });
  });

  it('finds no token in an ordinary fragment', () => {
    expect(splitFragment('#dealers')).toEqual({ token: null, rest: '#dealers' });
    expect(splitFragment('')).toEqual({ token: null, rest: '' });
  });

  it('treats an empty token as none, and still cleans the address', () => {
    expect(splitFragment('#token=')).toEqual({ token: null, rest: '' });
  });
});
