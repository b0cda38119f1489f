import { describe, expect, it } from 'vitest';
import { readLiveEvent } from './liveEvent';

describe('readLiveEvent', () => {
  it('reads the three kinds of the stream', () => {
    expect(readLiveEvent({ id: '4', event: 'progress', data: '{"version":4}' })).toEqual({
      kind: 'progress',
      change: { version: 4 },
    });
    expect(
      readLiveEvent({ id: '', event: 'clock', data: '{"now":"2026-01-05T00:00:00Z","isVirtual":true}' }),
    ).toEqual({
      kind: 'clock',
      reading: { now: '2026-01-05T00:00:00Z', isVirtual: true },
    });
    expect(readLiveEvent({ id: '', event: 'reset', data: '{}' })).toEqual({ kind: 'reset' });
  });

  it('passes over kinds of a newer silo and broken data', () => {
    expect(readLiveEvent({ id: '', event: 'weather', data: '{}' })).toBeNull();
    expect(readLiveEvent({ id: '', event: 'progress', data: '{"version":' })).toBeNull();
  });
});
