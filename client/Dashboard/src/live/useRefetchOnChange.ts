import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

const atMostEveryMs = 3000;

/** Reloads queries whose numbers the live stream does not carry when something it does carry has changed. */
export function useRefetchOnChange(changing: unknown, queryKey: readonly unknown[]): void {
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const seen = useRef(changing);
  const key = useRef(queryKey);
  useEffect(() => {
    key.current = queryKey;
  });
  useEffect(() => {
    if (seen.current === changing) return;
    seen.current = changing;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void queries.invalidateQueries({ queryKey: key.current });
    }, atMostEveryMs);
  }, [changing, queries]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
}
