import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useBlocker } from 'react-router';
import { Dialog } from '#ui/dialog.tsx';
import { PageHead } from '#ui/page-head.tsx';
import css from './vault-page.module.css';
import { RecoveryStep } from './welcome/recovery-step.tsx';

/** The new recovery code, shown this once; leaving before two groups are typed back is asked about. */
export function RenewedCode(props: { code: string; township: string; onDone(): void }) {
  const [checked, setChecked] = useState(false);
  const blocker = useBlocker(!checked);
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, []);
  const done = () => {
    setChecked(true);
    notifications.show({ message: '新恢复码已核对，旧的请当面销毁' });
    props.onDone();
  };
  return (
    <div className={css.page}>
      <div data-screen-only>
        <PageHead title="新恢复码" line="旧恢复码已作废。新的只在这里显示这一次。" />
      </div>
      <div className={css.facts}>
        <RecoveryStep code={props.code} township={props.township} onNext={done} next="核对无误" />
      </div>
      {blocker.state === 'blocked' && (
        <Dialog title="新恢复码还没有核对" onClose={() => blocker.reset()}>
          <p className={css.ask}>
            离开后这一页不会再显示。没有抄下的，忘了密码就打不开保险库，只能再更换一次。
          </p>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={() => blocker.proceed()}>
              已抄好，离开
            </Button>
            <Button data-autofocus onClick={() => blocker.reset()}>
              回去核对
            </Button>
          </Group>
        </Dialog>
      )}
    </div>
  );
}
