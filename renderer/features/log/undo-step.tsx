import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Ask } from '#ui/ask.tsx';
import { yearOf } from '#ui/format.ts';
import type { RefusalView } from '#ui/refusal.tsx';
import { useDesk } from '../../desk.tsx';
import { refusalOf } from '../../refusal-of.ts';
import { useTakeBack } from '../../use-undo.ts';
import { type LogEntry, stepWords } from './entry.ts';

/** Asks once, saying what will be taken back and how much of it, then takes it back. */
export function UndoStep({ entry, onClose }: { entry: LogEntry; onClose(): void }) {
  const { today } = useDesk();
  const navigate = useNavigate();
  const takeBack = useTakeBack();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalView>();
  const undo = async () => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await takeBack(entry.seq);
      notifications.show({ message: `已撤销第 ${entry.seq} 条：${entry.title}` });
      await navigate('/vault/log');
    } catch (error) {
      setRefusal(refusalOf(error));
      setBusy(false);
    }
  };
  return (
    <Ask
      title={`撤销第 ${entry.seq} 条`}
      confirm="撤销"
      busy={busy}
      refusal={refusal}
      onConfirm={() => void undo()}
      onClose={onClose}
    >
      <p>将撤销{stepWords(entry, yearOf(today))}。</p>
      <p>{entry.changes} 条记录改回这一步之前的样子；撤销本身也记入日志，可以再撤回来。</p>
    </Ask>
  );
}
