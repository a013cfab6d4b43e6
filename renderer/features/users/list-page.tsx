import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { PageHead } from '#ui/page-head.tsx';
import { Refused } from '#ui/refusal.tsx';
import { RuledTable } from '#ui/ruled-table.tsx';
import { Status } from '#ui/status.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useApi } from '../../api.tsx';
import { useMay } from '../../may.ts';
import { trouble } from '../../refusal-of.ts';
import { DisableUser } from './disable-user.tsx';
import css from './list-page.module.css';
import { ResetForm } from './reset-form.tsx';
import { roleDuties } from './role-words.ts';
import type { User } from './user.ts';

function stateOf({ disabled, current, hasPassword, awaited }: User) {
  if (disabled) return { words: '已停用', tone: 'quiet' } as const;
  if (awaited) return { words: '待首次打开', tone: 'warn' } as const;
  if (!hasPassword) return { words: '待设密码', tone: 'warn' } as const;
  return { words: current ? '正在使用' : '在用', tone: 'good' } as const;
}

type Doing = { what: 'disable' | 'reset'; user: User };

/** Who may open the vault, what each may do, and what may be done about each. */
export function UsersPage() {
  const { query } = useApi();
  const may = useMay();
  const [doing, setDoing] = useState<Doing>();
  const asked = useQuery(query.users.list.queryOptions());
  const { refusal, onRetry } = trouble(asked);
  const inUse = asked.data?.filter(({ disabled }) => !disabled).length;
  const touchable = (user: User) => !user.disabled && user.touchable;
  const actions = (user: User) =>
    touchable(user) &&
    !user.current && (
      <Group gap="xs" wrap="nowrap" justify="flex-end">
        {may('users.resetPassword') && (
          <Button
            variant="subtle"
            color="gray.8"
            aria-label={`重设密码：${user.label}`}
            onClick={() => setDoing({ what: 'reset', user })}
          >
            重设密码
          </Button>
        )}
        {may('users.disable') && (
          <Button
            variant="subtle"
            color="gray.8"
            aria-label={`停用：${user.label}`}
            onClick={() => setDoing({ what: 'disable', user })}
          >
            停用
          </Button>
        )}
      </Group>
    );
  return (
    <div className={css.page}>
      <PageHead
        title="用户"
        count={inUse !== undefined && `${inUse} 个在用`}
        line="按岗位设，各用各的密码；日志记着哪个岗位做了什么。"
        primary={
          may('users.add') && (
            <Button component={Link} to="/vault/users/new">
              添加用户
            </Button>
          )
        }
      />
      {refusal && <Refused refusal={refusal} onRetry={onRetry} />}
      {!asked.data && !refusal && <Waiting doing="正在读取用户" />}
      {asked.data && (
        <RuledTable
          label="用户"
          rows={asked.data}
          id={(user) => user.id}
          columns={[
            { key: 'label', title: '岗位', width: 9.5, text: (user) => user.label },
            {
              key: 'role',
              title: '角色',
              width: 8.5,
              text: (user) => [user.roleName, user.station].filter(Boolean).join('，'),
            },
            { key: 'duty', title: '能做什么', least: 16, text: (user) => roleDuties[user.role] },
            {
              key: 'state',
              title: '状态',
              width: 6.5,
              text: (user) => stateOf(user).words,
              cell: (user) => <Status tone={stateOf(user).tone}>{stateOf(user).words}</Status>,
            },
            {
              key: 'actions',
              title: '',
              width: 12.5,
              align: 'right',
              text: () => '',
              cell: actions,
            },
          ]}
        />
      )}
      {doing?.what === 'disable' && <DisableUser user={doing.user} onClose={() => setDoing(undefined)} />}
      {doing?.what === 'reset' && <ResetForm user={doing.user} onClose={() => setDoing(undefined)} />}
    </div>
  );
}
