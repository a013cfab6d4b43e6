import { notifications } from '@mantine/notifications';
import { usersContract } from '#features/users/contract.ts';
import { SmallForm } from '#ui/small-form.tsx';
import { useApi } from '../../api.tsx';
import { NewPassword, notTyped, passwordErrors } from '../../new-password.tsx';
import { inputSchema, useSchemaForm } from '../../use-schema-form.ts';
import type { User } from './user.ts';

/** Gives another user a new password. */
export function ResetForm({ user, onClose }: { user: User; onClose(): void }) {
  const { client } = useApi();
  const { form, saving, refusal, onSave } = useSchemaForm({
    schema: inputSchema(usersContract.resetPassword),
    initial: notTyped,
    input: ({ password }) => ({ id: user.id, password }),
    save: (input) => client.users.resetPassword(input),
    onSaved: () => {
      notifications.show({ message: `已给“${user.label}”重设密码，原密码不能再用` });
      onClose();
    },
    also: passwordErrors,
  });
  return (
    <SmallForm
      title={`重设密码：${user.label}`}
      saveLabel="重设密码"
      saving={saving}
      refusal={refusal}
      onClose={onClose}
      onSave={onSave}
    >
      <p style={{ margin: 0 }}>原密码立刻不能再用。请当面交给本人，并请本人打开后自己改掉。</p>
      <NewPassword label="新密码" form={form} />
    </SmallForm>
  );
}
