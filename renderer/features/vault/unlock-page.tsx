import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { VaultStatus } from '#features/vault/contract.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { Refused } from '#ui/refusal.tsx';
import { useApi } from '../../api.tsx';
import { CodeEntry } from '../../code-entry.tsx';
import { emptyCode, isWholeCode } from '../../code-groups.ts';
import { showTyped } from '../../new-password.tsx';
import { refusalIn } from '../../refusal-of.ts';
import { MachineDoor } from './machine-door.tsx';
import css from './unlock-page.module.css';

/** The door of a locked vault: a post and its password, or the recovery code where it is forgotten. */
export function UnlockPage({ status }: { status: VaultStatus }) {
  const { query } = useApi();
  const queries = useQueryClient();
  const [byCode, setByCode] = useState(false);
  const form = useForm({
    initialValues: { password: '', code: emptyCode, label: status.labels[0] ?? '' },
  });
  const { password, code, label } = form.values;
  const unlock = useMutation(
    query.vault.unlock.mutationOptions({
      onSuccess: async (now) => {
        await queries.cancelQueries({ queryKey: query.vault.status.key() });
        queries.setQueryData(query.vault.status.queryKey(), now);
      },
    }),
  );
  const refusal = refusalIn(unlock.error);
  const asked = secondsIn(refusal);
  const wait = useCountdown(asked, unlock.submittedAt);
  const change = (isByCode: boolean) => {
    setByCode(isByCode);
    form.setValues({ password: '', code: emptyCode });
    unlock.reset();
  };
  const ready = byCode ? isWholeCode(code) : password.trim() !== '';
  return (
    <main className={css.door}>
      <h1 className={css.title}>履职台</h1>
      {status.lockedBecause && (
        <p className={css.because} role="status">
          {status.lockedBecause}填到一半没有保存的，已留作草稿。
        </p>
      )}
      <p className={css.line}>
        {status.openElsewhere
          ? '保险库已在另一个窗口打开，这个窗口也要输入密码。'
          : '保险库已锁定。资料加密存放在本机，输入密码后查看。'}
      </p>
      <form
        className={css.form}
        aria-label="打开保险库"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready || wait > 0 || unlock.isPending) return;
          unlock.mutate(byCode ? { recoveryCode: code.join('-') } : { password, ...(label && { label }) });
        }}
      >
        {!byCode && status.labels.length > 1 && (
          <ChoiceField
            label="岗位"
            options={status.labels.map((value) => ({ value, label: value }))}
            value={label}
            onChange={(chosen) => chosen && form.setFieldValue('label', chosen)}
          />
        )}
        {byCode ? (
          <CodeEntry groups={code} onChange={(groups) => form.setFieldValue('code', groups)} />
        ) : (
          <PasswordInput
            label="密码"
            visibilityToggleButtonProps={showTyped}
            autoFocus
            {...form.getInputProps('password')}
          />
        )}
        <Button type="submit" loading={unlock.isPending} disabled={!ready || (!byCode && wait > 0)}>
          {!byCode && wait > 0 ? `请等 ${wait} 秒` : '打开'}
        </Button>
        <MachineDoor
          machines={status.machines ?? []}
          busy={unlock.isPending}
          onOpen={(way) => unlock.mutate(way)}
        />
        <Button variant="subtle" color="gray.8" onClick={() => change(!byCode)}>
          {byCode ? '改用密码' : '忘了密码，用恢复码设新密码'}
        </Button>
      </form>
      {asked > 0 && wait === 0 && <p role="status">可以再试了。</p>}
      {refusal && (asked === 0 || wait > 0) && (
        <Refused refusal={{ ...refusal, message: refusal.message.replace(`${asked} 秒`, `${wait} 秒`) }} />
      )}
      <p className={css.folder}>
        保险库位置：{status.folder}
        <br />
        打不开，或资料坏了：<Link to="/restore">从备份恢复</Link>
      </p>
    </main>
  );
}

/** Seconds that a refusal asks one to wait, told in its message; 0 where it asks for none. */
function secondsIn(refusal: { message: string } | undefined): number {
  return Number(/请等 (\d+) 秒/.exec(refusal?.message ?? '')?.[1] ?? 0);
}

/** Counts down from so many seconds, anew for every `turn`; 0 once it is over. */
function useCountdown(seconds: number, turn: unknown): number {
  const [left, setLeft] = useState(seconds);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same wait asked for again starts anew
  useEffect(() => {
    setLeft(seconds);
    if (seconds === 0) return;
    const end = Date.now() + seconds * 1000;
    const tick = setInterval(() => {
      const now = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      setLeft(now);
      if (now === 0) clearInterval(tick);
    }, 250);
    return () => clearInterval(tick);
  }, [seconds, turn]);
  return left;
}
