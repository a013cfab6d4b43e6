import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { type Role, roleNames } from '#electron/values/roles.ts';
import { usersContract } from '#features/users/contract.ts';
import { reaches } from '#features/users/rules/rank.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { FormPage, Question } from '#ui/form-page.tsx';
import { Saved } from '#ui/saved.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { NewPassword, notTyped, passwordErrors } from '../../new-password.tsx';
import { namedOptions } from '../../record-options.ts';
import { inputSchema, useSchemaForm } from '../../use-schema-form.ts';
import { roleChoices, roleDuties } from './role-words.ts';

const back = { to: '/vault/users', label: '用户' };

/** What is still to do: a role above one's own is entered with a password of its owner's only. */
const nextWords = (own: Role, given: Role) =>
  reaches(own, given)
    ? '把密码当面交给本人，并请本人打开后自己改掉。'
    : `把首次密码当面告诉本人。${roleNames[given]}第一次打开时要换成自己的密码，换好才能办事；这一步记在日志和${roleNames[given]}的“今日”里。`;

/** Adding a user: the post, what it may do, and its first password. Nothing of it is kept as a draft. */
export function NewUserPage() {
  const { client, query } = useApi();
  const {
    year,
    user: { role: own },
  } = useDesk();
  const navigate = useNavigate();
  const stations = useQuery(query.stations.list.queryOptions({ input: { year } }));
  const mine = useQuery(query.users.roles.queryOptions());
  const choices = roleChoices.filter((choice) => mine.data?.includes(choice.role));
  const { form, saved, saving, refusal, onSave } = useSchemaForm({
    schema: inputSchema(usersContract.add),
    initial: { label: '', role: '' as Role | '', stationId: '', ...notTyped },
    input: ({ label, role, stationId, password }) => ({
      label: label.trim(),
      role,
      password,
      ...(role === 'liaison' && { stationId }),
    }),
    save: (input) => client.users.add(input),
    words: ({ role }) => ({ ...(role === '' && { role: '请选择角色' }) }),
    also: ({ role, stationId, ...typed }) => ({
      ...(role === 'liaison' && stationId === '' && { stationId: '请选择所管的站' }),
      ...passwordErrors(typed),
    }),
    refusedAt: { 'label-taken': 'label' },
  });
  const { label, role, stationId } = form.values;
  if (saved && role !== '')
    return (
      <Saved
        title={`已添加${label.trim()}`}
        facts={[
          { label: '角色', value: roleNames[role] },
          { label: '能做什么', value: roleDuties[role] },
          { label: '下一步', value: nextWords(own, role) },
        ]}
      >
        <Button onClick={() => navigate(back.to)}>回到用户</Button>
        <Button variant="default" component={Link} to="/vault">
          到保险库
        </Button>
      </Saved>
    );
  return (
    <FormPage
      title="添加用户"
      back={back}
      dirty={form.isDirty()}
      saving={saving}
      refusal={refusal}
      startsInFirst
      onSave={onSave}
    >
      <Question ask="哪个岗位">
        <TextInput
          label="岗位名称"
          description="打开保险库前就会显示，请写岗位，不写姓名，如 联络员（大坪站）"
          required
          maw="30rem"
          {...form.getInputProps('label')}
        />
      </Question>
      <Question ask="能做什么">
        {mine.data && (
          <Radio.Group
            aria-label="角色"
            value={role}
            error={form.errors.role}
            onChange={(chosen) =>
              form.setFieldValue('role', choices.find((choice) => choice.role === chosen)?.role ?? '')
            }
          >
            <Stack gap="sm">
              {choices.map((choice) => (
                <Radio key={choice.role} value={choice.role} label={choice.name} description={choice.duty} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {role === 'liaison' && (
          <ChoiceField
            label="所管的站"
            required
            options={namedOptions(stations.data)}
            {...form.getInputProps('stationId')}
            value={stationId}
          />
        )}
      </Question>
      <Question ask="密码">
        {role !== '' && !reaches(own, role) && (
          <p style={{ margin: 0 }}>
            还没有主席，由您添加第一位。这里设的是首次密码：主席用它第一次打开时，要换成只有自己知道的。
          </p>
        )}
        <NewPassword label={role !== '' && !reaches(own, role) ? '首次密码' : '密码'} form={form} />
      </Question>
    </FormPage>
  );
}
