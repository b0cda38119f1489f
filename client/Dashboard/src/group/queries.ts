import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { apiAddress, get } from '../api/client';
import type { Benchmark, Group } from '../api/groupWire';
import { useProgress } from '../live/Live';
import { useRefetchOnChange } from '../live/useRefetchOnChange';
import type { GroupFilter } from './groupFilter';
import { withLive } from './withLive';

const askEveryMs = 15_000;
const benchmarkEveryMs = 60_000;
const partSize = 200;
const mostParts = 100;

/**
 * Dealers with a month of expiry (`yyyy-MM`), that of the engine's clock without one. The month that runs moves
 * with the live stream.
 */
export function useGroup(month: string | undefined, filter: GroupFilter = {}) {
  const query = useQuery({
    queryKey: ['group', month, filter],
    placeholderData: keepPreviousData,
    refetchInterval: askEveryMs,
    queryFn: ({ signal }) => wholeGroup({ month, ...filter }, signal),
  });
  // Calls, texts and other months are no part of the stream, but they move with what is.
  useRefetchOnChange(useProgress((state) => state.version), ['group']);
  const months = useProgress((state) => state.months);
  const { data } = query;
  const moving = useMemo(() => data && withLive(data, months), [data, months]);
  return { ...query, data: moving };
}

/** Dealers like for like over the last year of expiries. */
export function useBenchmark(filter: GroupFilter) {
  return useQuery({
    queryKey: ['benchmark', filter],
    placeholderData: keepPreviousData,
    refetchInterval: benchmarkEveryMs,
    queryFn: ({ signal }) => get<Benchmark>(apiAddress('/group/benchmark', { ...filter }), signal),
  });
}

/** Follows the cursor to the end; the bound keeps a broken cursor from looping for ever. */
async function wholeGroup(query: Record<string, string | undefined>, signal: AbortSignal): Promise<Group> {
  const ask = (after?: string) => get<Group>(apiAddress('/group', { ...query, limit: partSize, after }), signal);
  let part = await ask();
  const items = [...part.items];
  for (let count = 1; part.next && count < mostParts; count++) {
    part = await ask(part.next);
    items.push(...part.items);
  }
  return { ...part, items };
}
