import { MutationCache, type Query, QueryCache, QueryClient } from '@tanstack/react-query';
import { isLocked } from './refusal-of.ts';

/** Key of mutations that only make a file: they change no record. */
export const saveFileKey = 'save-file';

/** The cache of this window; records change only by its own commands, after which everything shown is asked again. */
export function createQueryClient(options: {
  onLocked(client: QueryClient): void;
  onSaved(): void;
}): QueryClient {
  const lockedBy = (error: unknown) => {
    if (isLocked(error)) options.onLocked(client);
  };
  /** What could not be read; once one of it can be, the rest is asked again with it. */
  const failed = new WeakSet<Query<unknown, unknown>>();
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: { retry: false, networkMode: 'always', staleTime: 30_000 },
      mutations: { networkMode: 'always' },
    },
    queryCache: new QueryCache({
      onError: (error, asked) => {
        failed.add(asked);
        lockedBy(error);
      },
      onSuccess: (_data, asked) => {
        if (!failed.delete(asked)) return;
        void client.refetchQueries({
          type: 'active',
          predicate: ({ state }) => state.status === 'error' && state.fetchStatus === 'idle',
        });
      },
    }),
    mutationCache: new MutationCache({
      onError: lockedBy,
      onSuccess: (_data, _variables, _result, mutation) => {
        const path = [mutation.options.mutationKey?.[0]].flat();
        if (path[0] === saveFileKey || path.at(-1) === 'reveal') return undefined;
        if (path[0] !== 'vault') options.onSaved();
        return client.invalidateQueries();
      },
    }),
  });
  return client;
}
