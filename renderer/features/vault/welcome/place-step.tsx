import { Checkbox } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Notes } from '#ui/notes.tsx';
import css from './place-step.module.css';
import { StepForm } from './step-form.tsx';

/** Why the vault's folder is a poor place, before anything is written there; one may go on knowingly. */
export function PlaceStep(props: { folder: string; risks: string[]; onNext(): void }) {
  const form = useForm({
    initialValues: { known: false },
    validate: { known: (known) => (known ? null : '确定要放在这里的，请先勾上') },
  });
  return (
    <StepForm label="保险库的位置" next="仍放在这里" onNext={form.onSubmit(props.onNext)}>
      <p className={css.line}>
        保险库要建在：<span className={css.folder}>{props.folder}</span>
      </p>
      <Notes title="请先想好" sentences={props.risks} />
      <p className={css.line}>
        最好放在本机硬盘上，备份再拷到优盘。要换位置，请先关掉履职台，由装软件的人改好再打开；现在还没有写入任何内容。
      </p>
      <Checkbox label="我知道有上面的风险" {...form.getInputProps('known', { type: 'checkbox' })} />
    </StepForm>
  );
}
