import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { SmallForm } from '#ui/small-form.tsx';
import { useApi } from '../../api.tsx';
import { isWell, NewPassword, notTyped } from '../../new-password.tsx';
import { refusalIn } from '../../refusal-of.ts';
import type { User } from './user.ts';

/** Gives another user a new password. */
export function ResetForm({ user, onClose }: { user: User; onClose(): void }) {
  const { query } = useApi();
  const [typed, setTyped] = useState(notTyped);
  const [asked, setAsked] = useState(false);
  const reset = useMutation(
    query.users.resetPassword.mutationOptions({
      onSuccess: () => {
        notifications.show({ message: `已给“${user.label}”重设密码，原密码不能再用` });
        onClose();
      },
    }),
  );
  return (
    <SmallForm
      title={`重设密码：${user.label}`}
      saveLabel="重设密码"
      saving={reset.isPending}
      refusal={refusalIn(reset.error)}
      onClose={onClose}
      onSave={() => {
        setAsked(true);
        if (isWell(typed)) reset.mutate({ id: user.id, password: typed.password });
      }}
    >
      <p style={{ margin: 0 }}>原密码立刻不能再用。请当面交给本人，并请本人打开后自己改掉。</p>
      <NewPassword label="新密码" value={typed} onChange={setTyped} asked={asked} />
    </SmallForm>
  );
}
