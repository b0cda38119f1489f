import { useQuery } from '@tanstack/react-query';
import { apiAddress, get, getAll } from '../api/client';
import type { Caller, ClockReading, Dealer } from '../api/wire';
import { defaultZone } from '../format/times';
import { useProgress } from '../live/Live';

export function useCaller() {
  return useQuery({
    queryKey: ['me'],
    staleTime: Infinity,
    queryFn: ({ signal }) => get<Caller>(apiAddress('/me'), signal),
  });
}

export function useClockAtStart() {
  return useQuery({
    queryKey: ['clock'],
    queryFn: ({ signal }) => get<ClockReading>(apiAddress('/clock'), signal),
  });
}

const clockEveryMs = 15_000;

/** The engine's instant, to some seconds: by the live stream, and for roles that get none by asking now and then. */
export function useNow(): string | undefined {
  const asked = useQuery({
    queryKey: ['clock'],
    refetchInterval: clockEveryMs,
    queryFn: ({ signal }) => get<ClockReading>(apiAddress('/clock'), signal),
  }).data;
  return useProgress((state) => state.clock)?.now ?? asked?.now;
}

export function useDealers() {
  return useQuery({
    queryKey: ['dealers'],
    staleTime: Infinity,
    queryFn: ({ signal }) => getAll<Dealer>('/dealers', signal),
  });
}

/** The zone of one dealer. */
export function useDealerZone(code: string | undefined): string {
  return useDealers().data?.find((dealer) => dealer.code === code)?.zone ?? defaultZone;
}

/** The zone in which instants are shown: that of the caller's dealers, when they agree on one. */
export function useZone(): string {
  const zones = useQuery({
    queryKey: ['dealers'],
    staleTime: Infinity,
    queryFn: ({ signal }) => getAll<Dealer>('/dealers', signal),
    select: (dealers) => [...new Set(dealers.map((dealer) => dealer.zone ?? defaultZone))],
  }).data;
  return zones?.length === 1 ? (zones[0] ?? defaultZone) : defaultZone;
}
