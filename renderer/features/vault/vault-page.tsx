import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { DetailPending } from '#ui/detail-page.tsx';
import { Facts } from '#ui/facts.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { useApi } from '../../api.tsx';
import { trouble } from '../../refusal-of.ts';
import css from './vault-page.module.css';

/** Where the office's records are kept. */
export function VaultPage() {
  const { query } = useApi();
  const queries = useQueryClient();
  const asked = useQuery(query.vault.status.queryOptions());
  const practices = useQuery(query.practices.list.queryOptions());
  const desk = useQuery(query.terms.desk.queryOptions());
  const lock = useMutation(
    query.vault.lock.mutationOptions({
      onSuccess: (now) => {
        queries.clear();
        queries.setQueryData(query.vault.status.queryKey(), now);
      },
    }),
  );
  const status = asked.data;
  if (!status)
    return (
      <DetailPending back={{ to: '/today', label: '今日' }} doing="正在读取保险库" {...trouble(asked)} />
    );
  const practice = practices.data?.find(({ id }) => id === desk.data?.practice.id);
  return (
    <div className={css.page}>
      <PageHead
        title="保险库"
        line="本单位的全部资料加密存放在这一个文件夹里，只在本机。"
        primary={<Button onClick={() => lock.mutate({})}>立即锁定</Button>}
      />
      <div className={css.facts}>
        <Facts
          facts={[
            { label: '单位', value: status.office?.township },
            { label: '所属', value: status.office?.county },
            { label: '做法', value: practice?.name ?? desk.data?.practice.name },
            { label: '位置', value: status.folder },
          ]}
        />
      </div>
      <p className={css.note}>
        忘记密码时，用建库时打印或抄下的恢复码打开。密码和恢复码都丢失，资料无法找回。
      </p>
    </div>
  );
}
