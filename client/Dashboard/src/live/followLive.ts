import { backoffMs } from './backoff';
import { untilSeen, whileSeen, type Sight } from './sight';
import { createSseParser, type SseEvent } from './sseParser';

/**
 * How well the page follows the silo; `behind` is an open stream on which even the heartbeat stays away, `off` a role
 * that may not follow.
 */
export type LiveState = 'connecting' | 'connected' | 'behind' | 'reconnecting' | 'off';

export interface LiveOptions {
  address: string;
  headers: () => Record<string, string>;
  onEvent(event: SseEvent): void;
  onState(state: LiveState): void;
  /** The token is not valid any more; nothing is tried again. */
  onRefused(): void;
  /** Whether anybody looks. */
  sight: Sight;
  fetch?: typeof fetch;
  wait?: (milliseconds: number, stop: AbortSignal) => Promise<void>;
  random?: () => number;
}

const behindAfterMs = 25_000;
const deadAfterMs = 60_000;

/**
 * Follows the stream until the returned function is called: reads, reconnects with backoff, resumes after
 * the last id. While nobody looks it lets go of its connection: a browser has six for all tabs of an address, and a
 * seventh tab would wait for ever.
 */
export function followLive(options: LiveOptions): () => void {
  const stop = new AbortController();
  void follow(options, stop.signal);
  return () => stop.abort();
}

async function follow(options: LiveOptions, stop: AbortSignal): Promise<void> {
  const wait = options.wait ?? pause;
  const memory = { lastId: '', retryMs: 2000, attempt: 0 };
  options.onState('connecting');
  for (;;) {
    await untilSeen(options.sight, stop);
    if (stop.aborted) return;
    const seen = whileSeen(options.sight, stop);
    const status = await readOnce(options, memory, seen.signal);
    seen.end();
    if (seen.signal.aborted) continue;
    if (status === 401) return options.onRefused();
    if (status === 403) return options.onState('off');
    options.onState('reconnecting');
    await wait(backoffMs(memory.attempt++, memory.retryMs, options.random ?? Math.random), stop);
  }
}

interface Memory {
  lastId: string;
  retryMs: number;
  attempt: number;
}

/** One connection, from request to its end; returns the HTTP status, 0 when there was no answer. */
async function readOnce(options: LiveOptions, memory: Memory, stop: AbortSignal): Promise<number> {
  const silence = watchSilence(options, stop);
  try {
    const response = await (options.fetch ?? fetch)(options.address, {
      headers: {
        ...options.headers(),
        Accept: 'text/event-stream',
        ...(memory.lastId && { 'Last-Event-ID': memory.lastId }),
      },
      cache: 'no-store',
      signal: silence.signal,
    });
    if (!response.ok || !response.body) return response.status;
    options.onState('connected');
    await readBody(response.body, options, memory, silence.heard);
    return response.status;
  } catch {
    return 0;
  } finally {
    silence.end();
  }
}

async function readBody(
  body: ReadableStream<Uint8Array>,
  options: LiveOptions,
  memory: Memory,
  heard: () => void,
): Promise<void> {
  const parser = createSseParser({
    onEvent: (event) => {
      memory.attempt = 0;
      memory.lastId = event.id || memory.lastId;
      options.onEvent(event);
    },
    onRetry: (retryMs) => {
      memory.retryMs = retryMs;
    },
  });
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    heard();
    parser.push(decoder.decode(value, { stream: true }));
  }
}

/**
 * Says `behind` after a silence and cuts the connection after a long one: a black-holed link never ends by
 * itself.
 */
function watchSilence(options: LiveOptions, stop: AbortSignal) {
  const cut = new AbortController();
  let late: ReturnType<typeof setTimeout>;
  let dead: ReturnType<typeof setTimeout>;
  let isLate = false;
  const abort = () => cut.abort();
  const start = () => {
    late = setTimeout(() => {
      isLate = true;
      options.onState('behind');
    }, behindAfterMs);
    dead = setTimeout(abort, deadAfterMs);
  };
  const clear = () => {
    clearTimeout(late);
    clearTimeout(dead);
  };
  stop.addEventListener('abort', abort);
  start();
  return {
    signal: cut.signal,
    heard: () => {
      clear();
      start();
      if (isLate) {
        isLate = false;
        options.onState('connected');
      }
    },
    end: () => {
      clear();
      stop.removeEventListener('abort', abort);
    },
  };
}

function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    stop.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
