import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from './api.tsx';
import { keepHeldDrafts } from './held-drafts.ts';

/** Locks the vault: drafts are kept first, then nothing that was read stays in this window. */
export function useLock(): () => void {
  const { query, client } = useApi();
  const queries = useQueryClient();
  const lock = useMutation({
    mutationKey: query.vault.lock.mutationKey(),
    mutationFn: async () => {
      await keepHeldDrafts();
      return client.vault.lock();
    },
    onSuccess: (now) => {
      queries.clear();
      queries.setQueryData(query.vault.status.queryKey(), now);
    },
  });
  return () => lock.mutate();
}
