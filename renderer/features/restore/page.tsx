import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Refused } from '#ui/refusal.tsx';
import { StepsPage } from '#ui/steps-page.tsx';
import { useApi } from '../../api.tsx';
import { mayDo, notPermitted } from '../../may.ts';
import { ChooseStep } from './choose-step.tsx';
import { Done } from './done.tsx';
import css from './page.module.css';
import { PreviewStep } from './preview-step.tsx';
import { type Found, secretForm, timeWords } from './restore.ts';
import { RunStep } from './run-step.tsx';
import { SecretStep } from './secret-step.tsx';
import { UndoRestore } from './undo-restore.tsx';
import { useRestore } from './use-restore.ts';

const steps = ['选一份备份', '打开备份', '看会怎样', '恢复'];
const headings = ['恢复到哪一份备份', '打开这份备份', '恢复以后会怎样', '将要做的事'];

/** Going back to a backup: nothing is touched until the last step; works while the vault is locked, missing or damaged. */
export function RestorePage() {
  const { query } = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const [step, setStep] = useState(0);
  const [undoing, setUndoing] = useState(false);
  const [undone, setUndone] = useState(false);
  const task = useRestore(address.get('backup') ?? '');
  const status = useQuery(query.vault.status.queryOptions());
  const { chosen, request, preview, run } = task;
  const found = preview.data;
  const open = status.data?.user;
  const leave = async (to: string) => {
    queries.clear();
    await navigate(to);
  };
  const goBack = () => void navigate(open ? '/vault/backups' : '/today');
  if (open && !run.data && !undone && !mayDo(open.role, 'restore.run'))
    return (
      <main className={css.refused}>
        <Refused refusal={notPermitted('restore.run', open.roleName)} />
        <Button variant="default" onClick={() => void navigate('/today')}>
          到今日
        </Button>
      </main>
    );
  if (run.data || undone)
    return (
      <main className={css.page}>
        <Done
          title="从备份恢复"
          steps={steps}
          restored={undone || !run.data ? undefined : { ...run.data, name: chosen?.name ?? '' }}
          onUndone={() => setUndone(true)}
          onLeave={(to) => void leave(to)}
        />
      </main>
    );
  const look = () => {
    if (request && !preview.isPending) preview.mutate(request, { onSuccess: () => setStep(2) });
  };
  const on: ReactNode[] = [
    // not the one that follows, which would submit under the same click
    <Button key="choose" disabled={!chosen} onClick={() => setStep(1)}>
      下一步
    </Button>,
    <Button key="on" type="submit" form={secretForm} disabled={!request} loading={preview.isPending}>
      核对这份备份
    </Button>,
    found?.ok ? (
      <Button key="on" onClick={() => setStep(3)}>
        下一步
      </Button>
    ) : (
      <Button key="on" onClick={() => setStep(0)}>
        另选一份备份
      </Button>
    ),
    <Button
      key="on"
      loading={run.isPending}
      disabled={status.data?.state !== 'absent' && !task.isTold}
      onClick={() => request && run.mutate(request)}
    >
      恢复到 {timeWords(found?.takenAt ?? '')}
    </Button>,
  ];
  const busy = preview.isPending || run.isPending;
  const body = () => {
    if (step === 0 || !chosen) return <ChooseStep task={task} locked={status.data?.state === 'locked'} />;
    if (step === 1 || !found) return <SecretStep task={task} onSubmit={look} />;
    if (step === 2) return <PreviewStep found={found} />;
    return <RunStep task={task} chosen={chosen} found={found} state={status.data?.state} />;
  };
  return (
    <main className={css.page}>
      <StepsPage
        title="从备份恢复"
        steps={steps}
        current={step}
        heading={headings[step] ?? ''}
        ahead={<Ahead chosen={chosen} last={step === 3} />}
        actions={
          <>
            {step > 0 && (
              <Button variant="default" disabled={busy} onClick={() => setStep(step - 1)}>
                上一步
              </Button>
            )}
            {on[step]}
            <span className={css.leave} />
            {step === 0 && (
              <Button variant="subtle" color="gray.8" onClick={() => setUndoing(true)}>
                撤销上一次恢复
              </Button>
            )}
            <Button variant="subtle" color="gray.8" disabled={busy} onClick={goBack}>
              不恢复了
            </Button>
          </>
        }
      >
        {body()}
      </StepsPage>
      {undoing && <UndoRestore onUndone={() => setUndone(true)} onClose={() => setUndoing(false)} />}
    </main>
  );
}

/** What will happen, beside every step. */
function Ahead({ chosen, last }: { chosen: Found | undefined; last: boolean }) {
  return (
    <>
      {chosen && (
        <p className={css.chosen}>
          选中的备份：{timeWords(chosen.takenAt)}
          {chosen.reason && `，${chosen.reason}`}
        </p>
      )}
      <p>{last ? '按下按钮之前，现在的资料不动。' : '到最后一步之前，现在的资料不动。'}</p>
      <p>恢复不删除任何文件，恢复错了可以撤销。</p>
    </>
  );
}
