import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { Refused } from '#ui/refusal.tsx';
import { StepsPage } from '#ui/steps-page.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useApi } from '../../../api.tsx';
import { useDesk } from '../../../desk.tsx';
import { notTyped } from '../../../new-password.tsx';
import { refusalIn, trouble } from '../../../refusal-of.ts';
import { RenewedCode } from '../renewed-code.tsx';
import { RenewalDone } from './done.tsx';
import { OthersStep } from './others-step.tsx';
import { OwnStep } from './own-step.tsx';
import css from './renew.module.css';
import { laterWords, mayRenew, othersOf, othersProblem, ownIsWell, type Typed } from './renewal.ts';
import { RunWords, WhyStep } from './words.tsx';

type Step = 'why' | 'own' | 'others' | 'run';

const order: Step[] = ['why', 'own', 'others', 'run'];

const names: Record<Step, string> = {
  why: '什么时候换',
  own: '自己的新密码',
  others: '其他用户',
  run: '换钥匙',
};
const headings: Record<Step, string> = {
  why: '换钥匙是做什么的',
  own: '先给自己设新密码',
  others: '其他用户怎么办',
  run: '将要做的事',
};

/** Renewing the vault's key, in steps: nothing is touched before the last one. */
export function RenewKeyPage() {
  const { query } = useApi();
  const { user, township } = useDesk();
  const navigate = useNavigate();
  const [at, setAt] = useState(0);
  const [asked, setAsked] = useState(false);
  const [codeKept, setCodeKept] = useState(false);
  const [given, setGiven] = useState<Partial<Typed>>({});
  const users = useQuery(query.users.list.queryOptions());
  const renew = useMutation({ ...query.users.renewKey.mutationOptions(), gcTime: 0 });
  const { refusal, onRetry } = trouble(users);
  const steps = order.map((step) => names[step]);
  const step = order[at] ?? 'why';
  const leave = () => void navigate('/vault/keys');
  if (renew.data && !codeKept)
    return (
      <RenewedCode code={renew.data.recoveryCode} township={township} onDone={() => setCodeKept(true)} />
    );
  if (renew.data) return <RenewalDone steps={steps} {...renew.data} />;
  const before = (heading: string, content: ReactNode) => (
    <StepsPage
      title="换钥匙"
      steps={steps}
      current={0}
      heading={heading}
      actions={
        <Button variant="default" onClick={leave}>
          返回
        </Button>
      }
    >
      {content}
    </StepsPage>
  );
  if (!users.data)
    return before(
      headings.why,
      refusal ? <Refused refusal={refusal} onRetry={onRetry} /> : <Waiting doing="正在读取用户" />,
    );
  if (!mayRenew(users.data, user.role))
    return before('要由主席来换', <p className={css.line}>换钥匙会去掉主席的密码。请由主席登录后操作。</p>);
  const typed: Typed = { current: '', own: notTyped, others: othersOf(users.data), ...given };
  const later = laterWords(users.data);
  const change = (part: Partial<Typed>) => setGiven((now) => ({ ...now, ...part }));
  const problem = step === 'others' ? othersProblem(typed) : undefined;
  const isWell = step === 'own' ? ownIsWell(typed) : problem === undefined;
  const move = (to: number) => {
    setAsked(false);
    setAt(to);
  };
  const go = () => {
    if (isWell) return move(at + 1);
    setAsked(true);
  };
  const run = () =>
    renew.mutate({
      own: { current: typed.current, password: typed.own.password },
      others: typed.others
        .filter(({ now }) => now)
        .map(({ user: { id }, typed: { password } }) => ({ id, password })),
    });
  const content: Record<Step, ReactNode> = {
    why: <WhyStep />,
    own: <OwnStep label={user.label} typed={typed} asked={asked} change={change} />,
    others: (
      <>
        <OthersStep typed={typed} asked={asked} change={change} later={later} />
        {asked && problem && <p role="alert">{problem}</p>}
      </>
    ),
    run: <RunWords typed={typed} later={later} />,
  };
  const failed = refusalIn(renew.error);
  return (
    <StepsPage
      title="换钥匙"
      steps={steps}
      current={at}
      heading={headings[step]}
      ahead={
        <>
          <p>{step === 'run' ? '按下按钮之前，什么都不动。' : '到最后一步之前，什么都不动。'}</p>
          <p>换钥匙要几秒到一分钟，其间请不要关机。</p>
        </>
      }
      actions={
        <>
          {at > 0 && (
            <Button variant="default" disabled={renew.isPending} onClick={() => move(at - 1)}>
              上一步
            </Button>
          )}
          {step === 'run' ? (
            <Button loading={renew.isPending} onClick={run}>
              换钥匙
            </Button>
          ) : (
            <Button onClick={go}>下一步</Button>
          )}
          <span className={css.leave} />
          <Button variant="subtle" color="gray.8" disabled={renew.isPending} onClick={leave}>
            不换了
          </Button>
        </>
      }
    >
      {content[step]}
      {step === 'run' && failed && <Refused refusal={failed} />}
      {renew.isPending && <Waiting doing="正在备份、换钥匙、逐页核对，请不要关机" />}
    </StepsPage>
  );
}
