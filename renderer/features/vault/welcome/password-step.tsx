import { useState } from 'react';
import { isWell, NewPassword } from '../../../new-password.tsx';
import type { StepProps } from './draft.ts';
import { StepForm } from './step-form.tsx';

/** A password, typed twice, with the reasons why a weak one will not do. */
export function PasswordStep(props: StepProps & { saving: boolean }) {
  const [again, setAgain] = useState('');
  const [asked, setAsked] = useState(false);
  const typed = { password: props.draft.password, again };
  const go = () => {
    setAsked(true);
    if (isWell(typed)) props.onNext();
  };
  return (
    <StepForm
      label="设密码"
      onBack={props.onBack}
      onNext={go}
      next="建立保险库"
      busy={props.saving}
      refusal={props.refusal}
    >
      <p style={{ margin: 0 }}>每次打开履职台时输入。</p>
      <NewPassword
        label="密码"
        value={typed}
        asked={asked}
        onChange={(value) => {
          props.change({ password: value.password });
          setAgain(value.again);
        }}
      />
    </StepForm>
  );
}
