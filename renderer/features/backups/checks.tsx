import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Refused } from '#ui/refusal.tsx';
import { Section } from '#ui/section.tsx';
import { Status } from '#ui/status.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useApi } from '../../api.tsx';
import { saveFileKey } from '../../query-client.ts';
import { refusalIn } from '../../refusal-of.ts';
import css from './page.module.css';

/** Checks the open database page by page, on demand. */
export function Checks() {
  const { client } = useApi();
  const check = useMutation({ mutationKey: [saveFileKey], mutationFn: () => client.backups.check() });
  const refusal = refusalIn(check.error);
  const found = check.data;
  return (
    <Section title="检查现在的数据库">
      <p className={css.line}>逐页核对正在用的数据库有没有损坏。断过电、硬盘有异响时，先查一遍。</p>
      <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
        检查数据库
      </Button>
      {check.isPending && <Waiting doing="正在逐页核对" />}
      {refusal && <Refused refusal={refusal} />}
      {found?.ok && (
        <p className={css.line} role="status">
          <Status tone="good">{`没有损坏，共核对 ${found.pages} 页。`}</Status>
        </p>
      )}
      {found && !found.ok && (
        <Refused
          refusal={{
            message: '数据库有损坏。',
            details: found.problems,
            remedy: '请先停止登记，从最近一份核验无误的备份恢复；损坏的文件会保留，不会删除。',
          }}
        />
      )}
    </Section>
  );
}
