import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { VaultStatus } from '#features/vault/contract.ts';
import { Refused } from '#ui/refusal.tsx';
import { useApi } from '../../api.tsx';
import { isWell, NewPassword, notTyped } from '../../new-password.tsx';
import { refusalIn } from '../../refusal-of.ts';
import { useLock } from '../../use-lock.ts';
import css from './unlock-page.module.css';

type SetPassword = NonNullable<VaultStatus['setPassword']>;

const why: Record<SetPassword['because'], (label: string) => string> = {
  recovery: (label) =>
    `恢复码是“${label}”的。请给“${label}”设一个新密码，设好就用它打开；原来的密码随即作废。`,
  given: (label) =>
    `这是“${label}”第一次打开，用的是别人给的密码。请设一个只有自己知道的，设好就用它打开；别人给的那个随即作废。`,
};

/** Behind the door, for whoever was let in only to set a password of their own; with it the vault is then opened. */
export function SetPasswordPage({ label, because }: SetPassword) {
  const { query, client } = useApi();
  const queries = useQueryClient();
  const lock = useLock();
  const [typed, setTyped] = useState(notTyped);
  const [asked, setAsked] = useState(false);
  const set = useMutation({
    mutationKey: [['vault', 'newPassword']],
    gcTime: 0,
    mutationFn: async (password: string) => {
      await client.users.newPassword({ password });
      return client.vault.unlock({ password, label });
    },
    onSuccess: async (now) => {
      await queries.cancelQueries({ queryKey: query.vault.status.key() });
      queries.setQueryData(query.vault.status.queryKey(), now);
    },
  });
  const refusal = refusalIn(set.error);
  return (
    <main className={css.door}>
      <h1 className={css.title}>设自己的密码</h1>
      <p className={css.line}>{why[because](label)}</p>
      <form
        className={css.form}
        aria-label="设自己的密码"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (isWell(typed) && !set.isPending) set.mutate(typed.password);
        }}
      >
        <NewPassword label="新密码" value={typed} onChange={setTyped} asked={asked} />
        <Group gap="sm">
          <Button type="submit" loading={set.isPending}>
            设好并打开
          </Button>
          <Button variant="default" disabled={set.isPending} onClick={lock}>
            先不设，锁上
          </Button>
        </Group>
      </form>
      {refusal && <Refused refusal={refusal} />}
    </main>
  );
}
