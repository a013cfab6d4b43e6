import { Button, Checkbox, Group, Radio, Stack, TextInput } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { Link, useNavigate } from 'react-router';
import { Notes } from '#ui/notes.tsx';
import type { RefusalView } from '#ui/refusal.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { NewPassword, notTyped } from '../../../new-password.tsx';
import { StepForm } from './step-form.tsx';
import css from './steps.module.css';

/** Nothing told yet. */
export const emptyDraft = { township: '', county: '', practice: 'general', ...notTyped };

/** What the first-run wizard has been told so far. */
type Draft = typeof emptyDraft;

/** What every step is given: the one form of the wizard, of which it asks its own part. */
type StepProps = {
  form: UseFormReturnType<Draft>;
  onBack(): void;
  onNext(): void;
  refusal?: RefusalView | undefined;
};

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

/** Which township this is. */
export function OfficeStep({ form, onNext }: StepProps) {
  return (
    <StepForm label="填写单位" onNext={onNext}>
      <TextInput
        label="乡镇名称"
        description="写全称，公文落款和台账标题都用它，如 清溪镇"
        required
        maw="20rem"
        autoFocus
        {...form.getInputProps('township')}
      />
      <TextInput
        label="所属县（市、区）"
        description="如 云岭县"
        required
        maw="20rem"
        {...form.getInputProps('county')}
      />
      <p style={{ margin: 0 }}>
        换了电脑、已有备份的：<Link to="/restore">从备份恢复</Link>
      </p>
    </StepForm>
  );
}

/** Whose rules the office works by. */
export function PracticeStep(
  props: StepProps & { practices: { id: string; name: string; summary: string }[] | undefined },
) {
  return (
    <StepForm label="选择做法" onBack={props.onBack} onNext={props.onNext} refusal={props.refusal}>
      <p style={{ margin: 0 }}>
        做法是本地的规矩：怎么计分、几天答复、哪天接待。选好后，表格和提醒都照它来。
      </p>
      {!props.practices && !props.refusal && <Waiting doing="正在读取做法" />}
      <Radio.Group aria-label="选择做法" {...props.form.getInputProps('practice')}>
        <Stack gap="md">
          {props.practices?.map(({ id, name, summary }) => (
            <Radio key={id} value={id} label={name} description={summary} />
          ))}
        </Stack>
      </Radio.Group>
    </StepForm>
  );
}

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

/** The vault is there: bring in what the office has, or look around first. */
export function StartStep() {
  const navigate = useNavigate();
  return (
    <>
      <p style={{ maxWidth: '40em', marginTop: 0 }}>
        接下来把手头的表格导进来：代表名册、接待登记簿、履职考勤、意见建议台账、述职评议计票。
        表格不用改格式，导入前会先列出认出了什么、有哪些问题。
      </p>
      <Group gap="sm">
        <Button onClick={() => navigate('/exchange')}>导入现有表格</Button>
        <Button variant="default" onClick={() => navigate('/today')}>
          先看看
        </Button>
      </Group>
    </>
  );
}
