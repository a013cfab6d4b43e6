import { useMutation } from '@tanstack/react-query';
import { Ask } from '#ui/ask.tsx';
import { Facts } from '#ui/facts.tsx';
import { useApi } from '../../api.tsx';
import { refusalIn } from '../../refusal-of.ts';
import { useSaySaved } from '../../use-say-saved.tsx';
import { type BinEntry, whatWas } from './entry.ts';

/** Shows what an entry held and asks once before it goes back to where it was. */
export function RestoreEntry({ entry, onClose }: { entry: BinEntry; onClose(): void }) {
  const { query } = useApi();
  const saySaved = useSaySaved();
  const restore = useMutation(
    query.bin.restore.mutationOptions({
      onSuccess: () => {
        saySaved(`已恢复${whatWas(entry)}：${entry.subject}`);
        onClose();
      },
    }),
  );
  return (
    <Ask
      title={`恢复${whatWas(entry)}`}
      confirm="恢复"
      busy={restore.isPending}
      refusal={refusalIn(restore.error)}
      onConfirm={() => restore.mutate({ id: entry.id })}
      onClose={onClose}
    >
      <Facts facts={entry.fields.slice(0, 8).map(({ field, value }) => ({ label: field, value }))} />
      <p>恢复后回到原来的地方，台账、次数和积分随之重算。</p>
    </Ask>
  );
}
