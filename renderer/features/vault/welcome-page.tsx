import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate } from 'react-router';
import { officeSchema } from '#features/vault/contract.ts';
import { StepsPage } from '#ui/steps-page.tsx';
import { useApi } from '../../api.tsx';
import { formErrors } from '../../form-errors.ts';
import { passwordErrors } from '../../new-password.tsx';
import { refusalIn } from '../../refusal-of.ts';
import { RecoveryStep } from './welcome/recovery-step.tsx';
import {
  emptyDraft,
  OfficeStep,
  PasswordStep,
  PlaceStep,
  PracticeStep,
  StartStep,
} from './welcome/steps.tsx';

const steps = ['单位', '做法', '密码与恢复码', '开始使用'];

/** First run: from nothing to a vault with a recovery code that has been written down, in under five minutes. */
export function WelcomePage() {
  const { query } = useApi();
  const [step, setStep] = useState(0);
  const [placed, setPlaced] = useState(false);
  const form = useForm({
    initialValues: emptyDraft,
    validateInputOnBlur: true,
    validate: ({ township, county, password, again }) =>
      step === 0
        ? formErrors(officeSchema, { township: township.trim(), county: county.trim() })
        : step === 2
          ? passwordErrors({ password, again })
          : {},
  });
  const draft = form.values;
  const status = useQuery(query.vault.status.queryOptions());
  const practices = useQuery(query.practices.list.queryOptions());
  const create = useMutation(query.vault.create.mutationOptions());
  if (status.data && status.data.state !== 'absent' && !create.isSuccess && !create.isPending)
    return <Navigate to="/today" replace />;
  const practice = practices.data?.find(({ id }) => id === draft.practice);
  const shared = {
    form,
    onBack: () => setStep(step - 1),
    onNext: form.onSubmit(() => setStep(step + 1)),
  };
  const risks = placed ? [] : (status.data?.risks ?? []);
  const { heading, content } = (() => {
    if (status.data && risks.length > 0 && step === 0)
      return {
        heading: '这个位置不合适',
        content: <PlaceStep folder={status.data.folder} risks={risks} onNext={() => setPlaced(true)} />,
      };
    if (step === 0) return { heading: '这是哪个单位的履职台', content: <OfficeStep {...shared} /> };
    if (step === 1)
      return {
        heading: '按哪一套做法办',
        content: <PracticeStep {...shared} practices={practices.data} refusal={refusalIn(practices.error)} />,
      };
    if (create.data && step === 2)
      return {
        heading: '把恢复码抄下来',
        content: (
          <RecoveryStep code={create.data.recoveryCode} township={draft.township} onNext={() => setStep(3)} />
        ),
      };
    if (step === 2)
      return {
        heading: '设一个密码',
        content: (
          <PasswordStep
            {...shared}
            saving={create.isPending}
            refusal={refusalIn(create.error)}
            onNext={form.onSubmit(({ township, county, practice: id, password }) =>
              create.mutate({ township: township.trim(), county: county.trim(), practice: id, password }),
            )}
          />
        ),
      };
    return { heading: '保险库已建好', content: <StartStep /> };
  })();
  return (
    <main style={{ height: '100%' }}>
      <StepsPage
        title="建立履职台"
        steps={steps}
        current={step}
        heading={heading}
        actions={null}
        ahead={
          <>
            <p>
              {draft.township.trim() && draft.county.trim()
                ? `为${draft.county.trim()}${draft.township.trim()}建立一个加密的保险库。`
                : '为本单位建立一个加密的保险库。'}
            </p>
            {practice && <p>采用“{practice.name}”，以后可以更换。</p>}
            <p>
              {step < 2 || !create.data
                ? '设好密码之前，不写入任何内容。'
                : `已写入：${status.data?.folder ?? ''}`}
            </p>
          </>
        }
      >
        {content}
      </StepsPage>
    </main>
  );
}
