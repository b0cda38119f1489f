import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { apiAddress, authorization } from '../api/client';
import { useSession } from '../session/Session';
import { createBatch } from './batch';
import { followLive, type LiveState } from './followLive';
import { readLiveEvent, type LiveEvent } from './liveEvent';
import { ProgressStore } from './ProgressStore';
import type { ProgressState } from './progressState';
import { sightOfTab } from './sight';

const renderEveryMs = 250;

const LiveContext = createContext<{ store: ProgressStore; state: LiveState } | null>(null);

/** Follows the silo for as long as somebody is signed in. A stream without an id begins with everything. */
export function Live({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const { signOut } = useSession();
  const [store] = useState(() => new ProgressStore());
  const [state, setState] = useState<LiveState>('connecting');
  useEffect(() => {
    const batch = createBatch<LiveEvent>((events) => {
      store.apply(events);
      if (events.some((event) => event.kind === 'reset')) void queries.invalidateQueries();
    }, renderEveryMs);
    const stop = followLive({
      address: apiAddress('/live'),
      headers: authorization,
      onEvent: (event) => {
        const read = readLiveEvent(event);
        if (read) batch.add(read);
      },
      onState: setState,
      onRefused: () => signOut('refused'),
      sight: sightOfTab,
    });
    return () => {
      stop();
      batch.stop();
    };
  }, [queries, store, signOut]);
  const live = useMemo(() => ({ store, state }), [store, state]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

function useLive() {
  const live = useContext(LiveContext);
  if (!live) throw new Error('useLive needs Live');
  return live;
}

export function useLiveState(): LiveState {
  return useLive().state;
}

export function useProgressStore(): ProgressStore {
  return useLive().store;
}

/**
 * The part of the moving numbers that `select` picks; it must return the same object while nothing
 * changed.
 */
export function useProgress<T>(select: (state: ProgressState) => T): T {
  const { store } = useLive();
  return useSyncExternalStore(store.subscribe, () => select(store.current()));
}
