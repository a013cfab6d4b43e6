import { useQueryClient } from '@tanstack/react-query';
import { useApi } from './api.tsx';
import { keepHeldDrafts } from './held-drafts.ts';

/** Locks the vault, drafts first; the frame then closes, and forgets what was read. */
export function useLock(): () => void {
  const { query, client } = useApi();
  const queries = useQueryClient();
  const lock = async () => {
    await keepHeldDrafts();
    const locked = await client.vault.lock();
    await queries.cancelQueries({ queryKey: query.vault.status.key() });
    queries.setQueryData(query.vault.status.queryKey(), locked);
  };
  return () =>
    void lock().catch(() => queries.invalidateQueries({ queryKey: query.vault.status.queryKey() }));
}
