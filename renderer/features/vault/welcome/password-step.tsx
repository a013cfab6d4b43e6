import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { passwordAdvice } from '#features/vault/rules.ts';
import type { StepProps } from './draft.ts';
import { StepForm } from './step-form.tsx';

const toggle = { 'aria-label': '显示或隐藏密码', 'aria-hidden': false, tabIndex: 0 };

/** A password, typed twice, with the reasons why a weak one will not do. */
export function PasswordStep(props: StepProps & { saving: boolean }) {
  const [again, setAgain] = useState('');
  const [asked, setAsked] = useState(false);
  const { password } = props.draft;
  const advice = passwordAdvice(password);
  const differs = again !== password;
  const go = () => {
    setAsked(true);
    if (advice.length === 0 && !differs) props.onNext();
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
      <p style={{ margin: 0 }}>每次打开履职台时输入。至少 10 位，不要只用数字；用一句自己记得住的话最好。</p>
      <PasswordInput
        label="密码"
        required
        maw="24rem"
        value={password}
        error={asked && advice.length > 0 ? advice.join(' ') : undefined}
        onChange={(event) => props.change({ password: event.currentTarget.value })}
        autoComplete="new-password"
        visibilityToggleButtonProps={toggle}
      />
      <PasswordInput
        label="再输入一次"
        required
        maw="24rem"
        value={again}
        error={asked && differs ? '两次输入的不一样' : undefined}
        onChange={(event) => setAgain(event.currentTarget.value)}
        autoComplete="new-password"
        visibilityToggleButtonProps={toggle}
      />
    </StepForm>
  );
}
