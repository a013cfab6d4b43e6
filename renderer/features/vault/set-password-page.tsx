import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { usersContract } from '#features/users/contract.ts';
import type { VaultStatus } from '#features/vault/contract.ts';
import { PageForm } from '#ui/page-form.tsx';
import { useApi } from '../../api.tsx';
import { NewPassword, notTyped, passwordErrors } from '../../new-password.tsx';
import { useLock } from '../../use-lock.ts';
import { inputSchema, useSchemaForm } from '../../use-schema-form.ts';
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
  const { form, saving, refusal, onSave } = useSchemaForm({
    schema: inputSchema(usersContract.newPassword),
    initial: notTyped,
    input: ({ password }) => ({ password }),
    mutationKey: [['vault', 'newPassword']],
    save: async ({ password }) => {
      await client.users.newPassword({ password });
      return client.vault.unlock({ password, label });
    },
    onSaved: async (now) => {
      await queries.cancelQueries({ queryKey: query.vault.status.key() });
      queries.setQueryData(query.vault.status.queryKey(), now);
    },
    also: passwordErrors,
  });
  return (
    <main className={css.door}>
      <h1 className={css.title}>设自己的密码</h1>
      <p className={css.line}>{why[because](label)}</p>
      <PageForm
        label="设自己的密码"
        saveLabel="设好并打开"
        saving={saving}
        refusal={refusal}
        onSave={onSave}
        after={
          <Button variant="default" disabled={saving} onClick={lock}>
            先不设，锁上
          </Button>
        }
      >
        <NewPassword label="新密码" form={form} />
      </PageForm>
    </main>
  );
}
