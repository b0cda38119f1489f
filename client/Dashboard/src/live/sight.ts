/** Whether anybody can see this page, and a way to hear when that changes. */
export interface Sight {
  isSeen(): boolean;
  /** Calls back with each change until the returned function is called. */
  subscribe(changed: () => void): () => void;
}

/** A page behind another tab, minimised or left is not seen. */
export const sightOfTab: Sight = {
  isSeen: () => document.visibilityState === 'visible',
  subscribe: (changed) => {
    document.addEventListener('visibilitychange', changed);
    return () => document.removeEventListener('visibilitychange', changed);
  },
};

/** Ends when the page is seen, or when it is not worth waiting for any more. */
export function untilSeen(sight: Sight, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!sight.isSeen() && !stop.aborted) return;
      leave();
      stop.removeEventListener('abort', look);
      resolve();
    };
    const leave = sight.subscribe(look);
    stop.addEventListener('abort', look);
    look();
  });
}

/** A signal that aborts with another one, or once the page is not seen; `end` lets go of both. */
export function whileSeen(sight: Sight, stop: AbortSignal): { signal: AbortSignal; end: () => void } {
  const unseen = new AbortController();
  const look = () => {
    if (stop.aborted || !sight.isSeen()) unseen.abort();
  };
  const leave = sight.subscribe(look);
  stop.addEventListener('abort', look);
  look();
  return {
    signal: unseen.signal,
    end: () => {
      leave();
      stop.removeEventListener('abort', look);
    },
  };
}
