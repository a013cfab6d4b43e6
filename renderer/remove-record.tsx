import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Ask } from '#ui/ask.tsx';
import { refusalIn } from './refusal-of.ts';
import { useSaySaved } from './use-say-saved.tsx';

/** Asks once before a record is removed, says what follows and how it comes back, and goes to its list. */
export function RemoveRecord(props: {
  /** 删除这个站点 */
  title: string;
  /** Said once it is removed: 已删除大坪站. */
  removed: string;
  /** What is removed, and what follows from it. */
  children: ReactNode;
  remove(): Promise<unknown>;
  /** Where one goes then. */
  to: string;
  onClose(): void;
}) {
  const navigate = useNavigate();
  const saySaved = useSaySaved();
  const remove = useMutation({
    mutationFn: props.remove,
    onSuccess: async () => {
      saySaved(props.removed);
      await navigate(props.to);
    },
  });
  return (
    <Ask
      title={props.title}
      confirm="删除"
      busy={remove.isPending}
      refusal={refusalIn(remove.error)}
      onConfirm={() => remove.mutate()}
      onClose={props.onClose}
    >
      {props.children}
      <p>删错了可以马上撤销，或由经办人从回收站恢复。</p>
    </Ask>
  );
}
