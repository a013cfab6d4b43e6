import { PasswordInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { usersContract } from '#features/users/contract.ts';
import { PageForm } from '#ui/page-form.tsx';
import { useApi } from '../../api.tsx';
import { NewPassword, notTyped, passwordErrors, showTyped } from '../../new-password.tsx';
import { inputSchema, useSchemaForm } from '../../use-schema-form.ts';

/** Changing the password of whoever is at the desk; the old one is asked for. */
export function ChangePassword() {
  const { client } = useApi();
  const { form, saving, refusal, onSave } = useSchemaForm({
    schema: inputSchema(usersContract.changePassword),
    initial: { current: '', ...notTyped },
    input: ({ current, password }) => ({ current, password }),
    save: (input) => client.users.changePassword(input),
    onSaved: () => {
      form.reset();
      notifications.show({ message: '密码已修改，下次打开请用新密码' });
    },
    also: ({ current, ...typed }) => ({
      ...(current === '' && { current: '请输入原密码' }),
      ...passwordErrors(typed),
    }),
    refusedAt: { 'wrong-password': 'current' },
  });
  return (
    <PageForm label="修改密码" saveLabel="修改密码" saving={saving} refusal={refusal} onSave={onSave}>
      <PasswordInput
        label="原密码"
        required
        maw="24rem"
        visibilityToggleButtonProps={showTyped}
        {...form.getInputProps('current')}
      />
      <NewPassword label="新密码" form={form} />
    </PageForm>
  );
}
