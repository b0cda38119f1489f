/**
 * Collects items and hands them over together, at most once per `everyMs`; the page renders once per
 * batch.
 */
export function createBatch<T>(
  flush: (items: T[]) => void,
  everyMs: number,
): { add(item: T): void; stop(): void } {
  let items: T[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = () => {
    timer = undefined;
    const ready = items;
    items = [];
    flush(ready);
  };

  return {
    add(item) {
      items.push(item);
      timer ??= setTimeout(run, everyMs);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      items = [];
    },
  };
}
