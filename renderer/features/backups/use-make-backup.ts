import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api.tsx';
import { refusalOf } from '../../refusal-of.ts';

/** Makes a backup now; where only its copy off this PC fails, the backup that was made is still told of. */
export function useMakeBackup() {
  const { client, query } = useApi();
  const queries = useQueryClient();
  const newest = async () => (await client.backups.list())[0];
  return useMutation({
    mutationKey: query.backups.create.mutationKey(),
    mutationFn: async () => {
      const before = await newest();
      try {
        return { made: await client.backups.create({}), refusal: undefined };
      } catch (error) {
        const after = await newest().catch(() => undefined);
        if (after === undefined || after.file === before?.file) throw error;
        return { made: { ...after, copy: undefined }, refusal: refusalOf(error) };
      }
    },
    onError: () => queries.invalidateQueries({ queryKey: query.backups.key() }),
  });
}
