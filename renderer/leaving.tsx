import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { Dialog } from '#ui/dialog.tsx';
import { Refused } from '#ui/refusal.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useApi } from './api.tsx';
import type { Person } from './desk.tsx';
import css from './leaving.module.css';
import { mayDo } from './may.ts';
import { refusalIn } from './refusal-of.ts';
import { useLock } from './use-lock.ts';

type Wanted = { folder: string; isThere: boolean; words: string };
type Question = Wanted & { answer(may: boolean): void };

const LeaveContext = createContext<(() => void) | undefined>(undefined);

/** Locks the vault by hand; a copy off this PC is offered first where one is wanted. */
export function useLeave(): () => void {
  const lock = useLock();
  return useContext(LeaveContext) ?? lock;
}

/** Offers a copy off this PC before the desk is left: on locking by hand, and where the host can, before its window closes. */
export function Leaving({ user, children }: { user: Person; children(leave: () => void): ReactNode }) {
  const { client, query, whenClosing } = useApi();
  const lock = useLock();
  const [question, setQuestion] = useState<Question>();
  const copy = useMutation(query.backups.create.mutationOptions());

  /** Whether the desk may be left now; asks the person where a copy is wanted, and never for a status that fails. */
  async function ask(): Promise<boolean> {
    if (!mayDo(user.role, 'backups.create')) return true;
    const status = await client.backups.status().catch(() => undefined);
    const wanted = status?.copyWanted;
    if (!wanted) return true;
    copy.reset();
    return new Promise((resolve) => {
      const answer = (may: boolean) => {
        setQuestion(undefined);
        resolve(may);
      };
      setQuestion({ ...wanted, words: status.words, answer });
    });
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the role of whoever is at the desk decides
  useEffect(() => whenClosing(ask), [whenClosing, user.role]);
  const leave = () => void ask().then((may) => may && lock());
  return (
    <LeaveContext value={leave}>
      {children(leave)}
      {question && (
        <Dialog title="拷一份到优盘" onClose={() => question.answer(false)}>
          <p className={css.words}>
            {question.words}。
            {question.isThere
              ? `现在拷一份到“${question.folder}”，要不了多久。`
              : `“${question.folder}”没有接上；要拷的，请插上优盘再按“拷一份到优盘”。`}
          </p>
          {copy.isPending && <Waiting doing="正在备份并拷到优盘，读回核对" />}
          {copy.error && <Refused refusal={refusalIn(copy.error) ?? { message: '没有拷成。' }} />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" disabled={copy.isPending} onClick={() => question.answer(true)}>
              这次不拷
            </Button>
            <Button
              data-autofocus
              loading={copy.isPending}
              onClick={() => copy.mutate({}, { onSuccess: () => question.answer(true) })}
            >
              拷一份到优盘
            </Button>
          </Group>
        </Dialog>
      )}
    </LeaveContext>
  );
}
