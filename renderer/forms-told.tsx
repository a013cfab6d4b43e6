import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo, useSyncExternalStore } from 'react';
import { FormUnreadContext } from '#ui/form-unread.tsx';
import { trouble } from './refusal-of.ts';

const failed = {
  type: 'active',
  predicate: ({ state }: { state: { status: string } }) => state.status === 'error',
} as const;

/** Tells each form within where something of its page could not be read: a choice with no options would seem to have none. */
export function FormsTold({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const cache = client.getQueryCache();
  const subscribe = useCallback((changed: () => void) => cache.subscribe(changed), [cache]);
  const error = useSyncExternalStore(
    subscribe,
    () => cache.findAll(failed).find(({ state }) => state.data === undefined)?.state.error,
  );
  const unread = useMemo(() => {
    const { refusal, onRetry } = trouble({ error, refetch: () => client.refetchQueries(failed) });
    return (
      refusal && { refusal: { ...refusal, details: ['下面可以选的可能不全，已经填的不受影响'] }, onRetry }
    );
  }, [client, error]);
  return <FormUnreadContext value={unread}>{children}</FormUnreadContext>;
}
