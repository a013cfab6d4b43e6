import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Ask } from '#ui/ask.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useMay } from '../../may.ts';
import { refusalIn } from '../../refusal-of.ts';
import { ChangePassword } from './change-password.tsx';
import { MachineWay } from './machine-way.tsx';
import { RenewedCode } from './renewed-code.tsx';
import css from './vault-page.module.css';

/** One's own password, the recovery code of the vault, and the way to a new key. */
export function KeysPage() {
  const { query, secrets } = useApi();
  const { user, township } = useDesk();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const renew = useMutation(query.users.renewRecoveryCode.mutationOptions());
  if (renew.data)
    return <RenewedCode code={renew.data.recoveryCode} township={township} onDone={() => renew.reset()} />;
  return (
    <div className={css.page}>
      <PageHead title="密码与恢复码" line="密码各人各用；恢复码全单位一份，是谁的，就只能给谁设新密码。" />
      <div className={css.facts}>
        <Section title={`${user.label}的密码`}>
          <ChangePassword />
        </Section>
        {may('users.renewRecoveryCode') && (
          <Section title="恢复码">
            <p>
              48 位数字，分 8
              组，打印或抄下的那一张。谁换的就是谁的：忘了密码时，只能用来给自己设新密码。找不到了，或者不该看的人看过，就换一个新的。
            </p>
            <Button variant="default" onClick={() => setAsking(true)}>
              更换恢复码
            </Button>
          </Section>
        )}
        {secrets && <MachineWay secrets={secrets} />}
        {may('users.renewKey') && (
          <Section title="钥匙">
            <p>
              保险库或备份连同密码落到过别人手里的，光改密码不够，要换钥匙：旧的钥匙文件配旧密码就再也打不开。
            </p>
            <Button component={Link} to="/vault/keys/renew" variant="default">
              换钥匙…
            </Button>
          </Section>
        )}
      </div>
      {asking && (
        <Ask
          title="更换恢复码"
          confirm="生成新恢复码"
          busy={renew.isPending}
          refusal={refusalIn(renew.error)}
          onConfirm={() => renew.mutate(undefined, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          <p>新恢复码一生成就是“{user.label}”的；旧的那一张立刻作废，再也打不开保险库。</p>
          <p>请准备好打印机或纸笔，抄好并核对两组后再离开。密码不受影响。</p>
        </Ask>
      )}
    </div>
  );
}
