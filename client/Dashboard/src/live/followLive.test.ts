import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followLive, type LiveState } from './followLive';

type Answer = { status?: number; text?: string; open?: boolean } | 'down';

/** Follows a scripted silo; the last answer of the script stays open. */
function follow(...answers: Answer[]) {
  const seen = {
    events: [] as string[],
    states: [] as LiveState[],
    resumedAt: [] as (string | null)[],
    waits: [] as number[],
    refused: 0,
  };
  const script = [...answers];
  const sight = createSight();
  const stop = followLive({
    address: '/live',
    headers: () => ({ Authorization: 'Bearer t' }),
    onEvent: (event) => seen.events.push(event.data),
    onState: (state) => seen.states.push(state),
    onRefused: () => {
      seen.refused++;
    },
    sight: { isSeen: () => sight.seen, subscribe: (changed) => sight.subscribe(changed) },
    random: () => 1,
    wait: (milliseconds) => {
      seen.waits.push(milliseconds);
      return Promise.resolve();
    },
    fetch: (_, request) => {
      seen.resumedAt.push(new Headers(request?.headers).get('Last-Event-ID'));
      return reply(script.shift() ?? { open: true }, request?.signal);
    },
  });
  return { seen, stop, look: sight.look };
}

function createSight() {
  const watchers = new Set<() => void>();
  const sight = {
    seen: true,
    subscribe: (changed: () => void) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    look: (seen: boolean) => {
      sight.seen = seen;
      [...watchers].forEach((changed) => changed());
    },
  };
  return sight;
}

function reply(answer: Answer, signal: AbortSignal | null | undefined): Promise<Response> {
  if (answer === 'down') return Promise.reject(new TypeError('Failed to fetch'));
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      if (answer.text) controller.enqueue(new TextEncoder().encode(answer.text));
      if (!answer.open) controller.close();
      signal?.addEventListener('abort', () => controller.error(new DOMException('cut', 'AbortError')));
    },
  });
  return Promise.resolve(new Response(body, { status: answer.status ?? 200 }));
}

describe('followLive', () => {
  it('resumes after the last id when the stream ends', async () => {
    const { seen, stop } = follow(
      { text: 'id: 41\ndata: a\n\nid: 42\ndata: b\n\n' },
      { text: 'data: c\n\n', open: true },
    );
    await vi.waitFor(() => expect(seen.events).toEqual(['a', 'b', 'c']));
    stop();
    expect(seen.resumedAt).toEqual([null, '42']);
    expect(seen.states).toEqual(['connecting', 'connected', 'reconnecting', 'connected']);
  });

  it('waits longer with each failure and starts over after an event', async () => {
    const { seen, stop } = follow(
      { text: 'retry: 1000\n\n' },
      'down',
      { status: 503 },
      { text: 'data: a\n\n' },
      { open: true },
    );
    await vi.waitFor(() => expect(seen.resumedAt).toHaveLength(5));
    stop();
    expect(seen.waits).toEqual([1000, 2000, 4000, 1000]);
  });

  it('lets go while nobody looks and resumes when somebody does', async () => {
    const { seen, stop, look } = follow(
      { text: 'id: 7\ndata: a\n\n', open: true },
      { text: 'data: b\n\n', open: true },
    );
    await vi.waitFor(() => expect(seen.events).toEqual(['a']));
    look(false);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen.resumedAt).toEqual([null]);
    look(true);
    await vi.waitFor(() => expect(seen.events).toEqual(['a', 'b']));
    stop();
    expect(seen.resumedAt).toEqual([null, '7']);
    expect(seen.waits).toEqual([]);
  });

  it('gives up on a refused token and says so', async () => {
    const { seen } = follow({ status: 401 });
    await vi.waitFor(() => expect(seen.refused).toBe(1));
    expect(seen.resumedAt).toHaveLength(1);
  });

  it('is quietly off for a role that may not follow', async () => {
    const { seen } = follow({ status: 403 });
    await vi.waitFor(() => expect(seen.states).toEqual(['connecting', 'off']));
    expect(seen.resumedAt).toHaveLength(1);
    expect(seen.refused).toBe(0);
  });

  it('asks for nothing more once stopped', async () => {
    const { seen, stop } = follow({ text: 'data: a\n\n', open: true });
    await vi.waitFor(() => expect(seen.events).toEqual(['a']));
    stop();
    await vi.waitFor(() => expect(seen.states.at(-1)).toBe('connected'));
    expect(seen.resumedAt).toHaveLength(1);
  });

  describe('on a silent stream', () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    it('says behind, then cuts the connection and reconnects', async () => {
      const { seen, stop } = follow({ text: 'data: a\n\n', open: true }, { open: true });
      await vi.advanceTimersByTimeAsync(26_000);
      expect(seen.states.at(-1)).toBe('behind');
      await vi.advanceTimersByTimeAsync(40_000);
      expect(seen.resumedAt).toHaveLength(2);
      stop();
    });
  });
});
