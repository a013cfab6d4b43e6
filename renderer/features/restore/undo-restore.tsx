import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Ask } from '#ui/ask.tsx';
import { useApi } from '../../api.tsx';
import { refusalIn } from '../../refusal-of.ts';
import { noSecret, PresentSecret } from './present-secret.tsx';
import { secretOf } from './restore.ts';

/** Asks once, and who does it, then puts back what the last restore had put aside. */
export function UndoRestore({ onUndone, onClose }: { onUndone(): void; onClose(): void }) {
  const { query } = useApi();
  const [present, setPresent] = useState(noSecret);
  const undo = useMutation({ ...query.restore.undo.mutationOptions({ onSuccess: onUndone }), gcTime: 0 });
  const by = secretOf(present);
  return (
    <Ask
      title="撤销恢复"
      confirm="换回原来的文件"
      busy={undo.isPending}
      blocked={!by}
      refusal={refusalIn(undo.error)}
      onConfirm={() => by && undo.mutate({ by })}
      onClose={onClose}
    >
      <p>换回上一次恢复以前的那一套文件，要用当时的密码打开。</p>
      <p>恢复以后登记的内容随着移到一边，留在保险库文件夹里，不会删除。</p>
      <PresentSecret isLogged value={present} onChange={setPresent} />
    </Ask>
  );
}
