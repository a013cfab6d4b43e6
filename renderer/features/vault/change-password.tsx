import { Button, PasswordInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Refused } from '#ui/refusal.tsx';
import { useApi } from '../../api.tsx';
import { isWell, NewPassword, notTyped, showTyped } from '../../new-password.tsx';
import { refusalIn } from '../../refusal-of.ts';
import css from './change-password.module.css';

/** Changing the password of whoever is at the desk; the old one is asked for. */
export function ChangePassword() {
  const { query } = useApi();
  const [current, setCurrent] = useState('');
  const [typed, setTyped] = useState(notTyped);
  const [asked, setAsked] = useState(false);
  const change = useMutation(
    query.users.changePassword.mutationOptions({
      onSuccess: () => {
        setCurrent('');
        setTyped(notTyped);
        setAsked(false);
        notifications.show({ message: '密码已修改，下次打开请用新密码' });
      },
    }),
  );
  const refusal = refusalIn(change.error);
  return (
    <form
      className={css.form}
      aria-label="修改密码"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (current !== '' && isWell(typed)) change.mutate({ current, password: typed.password });
      }}
    >
      <PasswordInput
        label="原密码"
        required
        maw="24rem"
        value={current}
        error={asked && current === '' ? '请输入原密码' : undefined}
        onChange={(event) => setCurrent(event.currentTarget.value)}
        autoComplete="off"
        visibilityToggleButtonProps={showTyped}
      />
      <NewPassword label="新密码" value={typed} onChange={setTyped} asked={asked} />
      {refusal && <Refused refusal={refusal} />}
      <div>
        <Button type="submit" loading={change.isPending}>
          修改密码
        </Button>
      </div>
    </form>
  );
}
