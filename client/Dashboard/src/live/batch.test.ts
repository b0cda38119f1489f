import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBatch } from './batch';

describe('createBatch', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('hands over everything of one interval together and in order', () => {
    const seen: number[][] = [];
    const batch = createBatch<number>((items) => seen.push(items), 250);
    [1, 2, 3].forEach((item) => batch.add(item));
    vi.advanceTimersByTime(249);
    expect(seen).toEqual([]);
    vi.advanceTimersByTime(1);
    batch.add(4);
    vi.advanceTimersByTime(250);
    expect(seen).toEqual([[1, 2, 3], [4]]);
  });

  it('hands over nothing after it was stopped', () => {
    const seen: number[][] = [];
    const batch = createBatch<number>((items) => seen.push(items), 250);
    batch.add(1);
    batch.stop();
    vi.advanceTimersByTime(1000);
    expect(seen).toEqual([]);
  });
});
