import { Button, PasswordInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { usersContract } from '#features/users/contract.ts';
import { Refused } from '#ui/refusal.tsx';
import { Section } from '#ui/section.tsx';
import { SmallForm } from '#ui/small-form.tsx';
import { Status } from '#ui/status.tsx';
import { useApi } from '../../api.tsx';
import type { SecretStore } from '../../host/connection.ts';
import { showTyped } from '../../new-password.tsx';
import { refusalIn } from '../../refusal-of.ts';
import { inputSchema, useSchemaForm } from '../../use-schema-form.ts';
import css from './vault-page.module.css';

/** Opening the vault on this PC without a password: an extra that the system keeps, off until it is asked for. */
export function MachineWay({ secrets }: { secrets: SecretStore }) {
  const { client, query } = useApi();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const state = useQuery({
    queryKey: ['secrets', 'own'],
    queryFn: async () => {
      const [{ slot }, { available, names }] = await Promise.all([client.users.machine(), secrets.list()]);
      return { slot, available, here: slot !== undefined && names.includes(slot) };
    },
  });
  const off = useMutation({
    mutationKey: query.users.forgetMachine.mutationKey(),
    mutationFn: async () => {
      const slot = state.data?.slot;
      await client.users.forgetMachine();
      if (slot !== undefined) await secrets.forget(slot);
    },
    onSuccess: () => notifications.show({ message: '已关闭，以后在本机也要输密码' }),
  });
  const refusal = refusalIn(off.error);
  if (!state.data?.available) return null;
  const { here, slot } = state.data;
  return (
    <Section title="本机免输密码">
      <p>
        把一把备用钥匙交给这台电脑的系统保管，在本机打开时不用输密码。密码照旧，换电脑、改密码以后仍要用密码。
      </p>
      <p>
        <strong>凡是能用这个 Windows（或系统）登录账户的人，都能不用密码打开保险库。</strong>
        几个人共用一个登录账户的电脑，请不要开启。
      </p>
      {here && <Status tone="warn">本机已开启</Status>}
      {!here && slot !== undefined && <Status tone="warn">在另一台电脑或另一个登录账户里开启着</Status>}
      {refusal && <Refused refusal={refusal} />}
      <p>
        {slot !== undefined && (
          <Button variant="default" loading={off.isPending} onClick={() => off.mutate()}>
            关闭免输密码
          </Button>
        )}
        {slot === undefined && (
          <Button variant="default" onClick={() => setAsking(true)}>
            开启…
          </Button>
        )}
      </p>
      {asking && (
        <TurnOn
          secrets={secrets}
          onDone={() => queries.invalidateQueries({ queryKey: ['secrets'] })}
          onClose={() => setAsking(false)}
        />
      )}
    </Section>
  );
}

function TurnOn(props: { secrets: SecretStore; onDone(): void; onClose(): void }) {
  const { client } = useApi();
  const { form, saving, refusal, onSave } = useSchemaForm({
    schema: inputSchema(usersContract.rememberMachine),
    initial: { current: '' },
    save: async (input) => {
      const { slot, secret } = await client.users.rememberMachine(input);
      try {
        await props.secrets.keep(slot, secret);
      } catch (error) {
        // what the system did not take must not stay a way in
        await client.users.forgetMachine();
        throw error;
      }
    },
    onSaved: () => {
      notifications.show({ message: '已开启，下次在本机可以不输密码' });
      props.onDone();
      props.onClose();
    },
    words: () => ({ current: '请输入现在的密码' }),
    refusedAt: { 'wrong-password': 'current' },
  });
  return (
    <SmallForm
      title="开启本机免输密码"
      saveLabel="开启"
      saving={saving}
      refusal={refusal}
      onClose={props.onClose}
      onSave={onSave}
    >
      <p className={css.ask}>离开座位前请锁定电脑屏幕。改密码、重设密码、停用、换钥匙以后，它自动失效。</p>
      <PasswordInput
        label="现在的密码"
        required
        visibilityToggleButtonProps={showTyped}
        {...form.getInputProps('current')}
      />
    </SmallForm>
  );
}
