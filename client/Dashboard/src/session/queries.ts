import { useQuery } from '@tanstack/react-query';
import { apiAddress, get, getAll } from '../api/client';
import type { Caller, ClockReading, Dealer } from '../api/wire';
import { defaultZone } from '../format/times';

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
