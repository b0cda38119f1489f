import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { apiAddress, get } from '../api/client';
import type { Group } from '../api/groupWire';
import { useProgress } from '../live/Live';
import { useRefetchOnChange } from '../live/useRefetchOnChange';
import { withLive } from './withLive';

const askEveryMs = 15_000;
const partSize = 200;
const mostParts = 100;

/**
 * All dealers with a month of expiry (`yyyy-MM`), that of the engine's clock without one. The month that runs moves
 * with the live stream.
 */
export function useGroup(month: string | undefined) {
  const query = useQuery({
    queryKey: ['group', month],
    placeholderData: keepPreviousData,
    refetchInterval: askEveryMs,
    queryFn: ({ signal }) => wholeGroup(month, signal),
  });
  // Calls, texts and other months are no part of the stream, but they move with what is.
  useRefetchOnChange(useProgress((state) => state.version), ['group']);
  const months = useProgress((state) => state.months);
  const { data } = query;
  const moving = useMemo(() => data && withLive(data, months), [data, months]);
  return { ...query, data: moving };
}

/** Follows the cursor to the end; the bound keeps a broken cursor from looping for ever. */
async function wholeGroup(month: string | undefined, signal: AbortSignal): Promise<Group> {
  const ask = (after?: string) => get<Group>(apiAddress('/group', { month, limit: partSize, after }), signal);
  let part = await ask();
  const items = [...part.items];
  for (let count = 1; part.next && count < mostParts; count++) {
    part = await ask(part.next);
    items.push(...part.items);
  }
  return { ...part, items };
}
