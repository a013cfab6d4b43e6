import { Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refused } from '#ui/refusal.tsx';
import { useApi } from '../../api.tsx';
import { refusalIn } from '../../refusal-of.ts';
import css from './unlock-page.module.css';

/** The door of a locked vault: the password, or the recovery code where it is forgotten. */
export function UnlockPage({ folder, labels }: { folder: string; labels: string[] }) {
  const { query } = useApi();
  const queries = useQueryClient();
  const [byCode, setByCode] = useState(false);
  const [secret, setSecret] = useState('');
  const [label, setLabel] = useState(labels[0] ?? '');
  const unlock = useMutation(
    query.vault.unlock.mutationOptions({
      onSuccess: (status) => queries.setQueryData(query.vault.status.queryKey(), status),
    }),
  );
  const change = (code: boolean) => {
    setByCode(code);
    setSecret('');
    unlock.reset();
  };
  return (
    <main className={css.door}>
      <h1 className={css.title}>履职台</h1>
      <p className={css.line}>保险库已锁定。资料都加密存放在本机，输入密码后才能查看。</p>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          unlock.mutate(byCode ? { recoveryCode: secret } : { password: secret, ...(label && { label }) });
        }}
      >
        {!byCode && labels.length > 1 && (
          <Select
            label="谁在用"
            data={labels}
            value={label}
            onChange={(chosen) => setLabel(chosen ?? '')}
            allowDeselect={false}
          />
        )}
        {byCode ? (
          <TextInput
            label="恢复码"
            description="建库时打印或抄下的 48 位数字，空格和短横可写可不写"
            value={secret}
            onChange={(event) => setSecret(event.currentTarget.value)}
            autoComplete="off"
            data-autofocus
          />
        ) : (
          <PasswordInput
            label="密码"
            value={secret}
            onChange={(event) => setSecret(event.currentTarget.value)}
            autoComplete="off"
            visibilityToggleButtonProps={{
              'aria-label': '显示或隐藏密码',
              'aria-hidden': false,
              tabIndex: 0,
            }}
            autoFocus
          />
        )}
        <Button type="submit" loading={unlock.isPending} disabled={secret.trim() === ''}>
          打开
        </Button>
        <Button variant="subtle" color="gray.8" onClick={() => change(!byCode)}>
          {byCode ? '改用密码' : '忘了密码，用恢复码'}
        </Button>
      </form>
      {unlock.error && <UnlockRefusal error={unlock.error} />}
      <p className={css.folder}>保险库位置：{folder}</p>
    </main>
  );
}

function UnlockRefusal({ error }: { error: unknown }) {
  const refusal = refusalIn(error);
  return refusal ? <Refused refusal={refusal} /> : null;
}
