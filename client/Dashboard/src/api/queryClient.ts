import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './ApiError';

/** Requests are repeated only where a repeat can help: no answer, or a fault of the silo. */
function mayHelpToRepeat(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status >= 500);
}

export function createQueryClient(onTokenRefused: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof ApiError && error.status === 401) onTokenRefused();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && mayHelpToRepeat(error),
      },
    },
  });
}
