import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { idleMinutes } from '#features/vault/rules/idle.ts';
import { DetailPending } from '#ui/detail-page.tsx';
import { Facts } from '#ui/facts.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { useApi } from '../../api.tsx';
import { personWords, useDesk } from '../../desk.tsx';
import { useLeave } from '../../leaving.tsx';
import { trouble } from '../../refusal-of.ts';

import css from './vault-page.module.css';

/** Where the office's records are kept, who is at the desk, and how it is locked. */
export function VaultPage() {
  const { query } = useApi();
  const { user, practice } = useDesk();
  const asked = useQuery(query.vault.status.queryOptions());
  const practices = useQuery(query.practices.list.queryOptions());
  const lock = useLeave();
  const status = asked.data;
  if (!status)
    return (
      <DetailPending back={{ to: '/today', label: '今日' }} doing="正在读取保险库" {...trouble(asked)} />
    );
  const inUse = practices.data?.find(({ id }) => id === practice.id);
  return (
    <div className={css.page}>
      <PageHead
        title="保险库"
        line="本单位的全部资料加密存放在这一个文件夹里，只在本机。"
        primary={<Button onClick={lock}>立即锁定</Button>}
      />
      <div className={css.facts}>
        <Facts
          facts={[
            { label: '单位', value: status.office?.township },
            { label: '所属', value: status.office?.county },
            { label: '做法', value: inUse?.name ?? practice.name },
            { label: '位置', value: status.folder },
            { label: '正在使用', value: personWords(user) },
            {
              label: '自动锁定',
              value: `${idleMinutes} 分钟无操作、电脑休眠或锁屏时自动锁定；填到一半的内容留作草稿`,
              sentence: true,
            },
          ]}
        />
      </div>
      <p className={css.note}>
        忘记密码时，由主席或经办人重设，或由恢复码的主人用它设新密码。密码和恢复码都丢失，资料无法找回。
      </p>
    </div>
  );
}
