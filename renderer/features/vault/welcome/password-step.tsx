import { NewPassword } from '../../../new-password.tsx';
import type { StepProps } from './draft.ts';
import { StepForm } from './step-form.tsx';

/** A password, typed twice, with the reasons why a weak one will not do. */
export function PasswordStep(props: StepProps & { saving: boolean }) {
  const { form } = props;
  return (
    <StepForm
      label="设密码"
      onBack={props.onBack}
      onNext={props.onNext}
      next="建立保险库"
      busy={props.saving}
      refusal={props.refusal}
    >
      <p style={{ margin: 0 }}>每次打开履职台时输入。</p>
      <NewPassword label="密码" form={form} />
    </StepForm>
  );
}
