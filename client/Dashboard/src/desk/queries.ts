import { useQuery } from '@tanstack/react-query';
import { apiAddress, get } from '../api/client';
import type { CallTask } from '../api/taskWire';
import type { Page } from '../api/wire';

const askEveryMs = 5000;

/** More open calls than anybody reads; the page says when there are more. */
export const mostShown = 200;

/** Open calls in the order in which they are handed out. */
export function useOpenTasks(dealer: string | undefined, enabled: boolean) {
  return useQuery({
    queryKey: ['tasks', dealer],
    enabled,
    refetchInterval: askEveryMs,
    queryFn: ({ signal }) => get<Page<CallTask>>(apiAddress('/tasks', { dealer, limit: mostShown }), signal),
  });
}
