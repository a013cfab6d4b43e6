import { Textarea, TextInput } from '@mantine/core';
import { paperContract } from '#features/official-documents/contract/papers.ts';
import { DateField } from '#ui/date-field.tsx';
import { Beside } from '#ui/form-page.tsx';
import { SmallForm } from '#ui/small-form.tsx';
import { useApi } from '../../../api.tsx';
import { useDesk } from '../../../desk.tsx';
import { inputSchema, useSchemaForm } from '../../../use-schema-form.ts';
import type { Paper } from '../paper.ts';

export type StepProps = { paper: Paper; onDone(message: string): void; onClose(): void };

const inputFirst = ['label', 'input', 'error', 'description'] as (
  | 'label'
  | 'input'
  | 'error'
  | 'description'
)[];

/** The chair signs; from then on the text stands. */
export function SignForm({ paper, onDone, onClose }: StepProps) {
  const { client } = useApi();
  const { today, user } = useDesk();
  const { form, date, saving, refusal, onSave } = useSchemaForm({
    schema: inputSchema(paperContract.sign),
    initial: { signedBy: user.label, signedOn: today },
    input: (values) => ({ ...values, id: paper.id }),
    save: (input) => client.officialDocuments.sign(input),
    onSaved: () => onDone('已签发'),
  });
  return (
    <SmallForm
      title="签发"
      saveLabel="签发"
      saving={saving}
      refusal={refusal}
      onSave={onSave}
      onClose={onClose}
    >
      <Beside>
        <TextInput label="签发人" {...form.getInputProps('signedBy')} />
        <DateField label="签发日期" required today={today} {...date('signedOn')} />
      </Beside>
      <p style={{ margin: 0 }}>签发后正文定下来，不能再改；要改须退回，号保留。</p>
    </SmallForm>
  );
}

/** The seal was put on. */
export function SealForm({ paper, onDone, onClose }: StepProps) {
  const { client } = useApi();
  const { today } = useDesk();
  const { date, saving, refusal, onSave } = useSchemaForm({
    schema: inputSchema(paperContract.seal),
    initial: { sealedOn: today },
    input: (values) => ({ ...values, id: paper.id }),
    save: (input) => client.officialDocuments.seal(input),
    onSaved: () => onDone('已登记用印'),
  });
  return (
    <SmallForm
      title="登记用印"
      saveLabel="登记用印"
      saving={saving}
      refusal={refusal}
      onSave={onSave}
      onClose={onClose}
    >
      <DateField label="用印日期" required today={today} {...date('sealedOn')} />
    </SmallForm>
  );
}

/** The document goes out; its bytes are kept as they are. */
export function SendForm({ paper, onDone, onClose }: StepProps) {
  const { client } = useApi();
  const { today } = useDesk();
  const { form, date, saving, refusal, onSave } = useSchemaForm({
    schema: inputSchema(paperContract.send),
    initial: { sentOn: today, sentTo: paper.sendTo },
    input: (values) => ({ ...values, id: paper.id }),
    save: (input) => client.officialDocuments.send(input),
    onSaved: () => onDone('已印发，原件已留存'),
  });
  return (
    <SmallForm
      title="印发"
      saveLabel="印发"
      saving={saving}
      refusal={refusal}
      onSave={onSave}
      onClose={onClose}
    >
      <DateField label="印发日期" required today={today} {...date('sentOn')} />
      <Textarea
        label="发往"
        description="主送和抄送，按登记簿的写法"
        inputWrapperOrder={inputFirst}
        autosize
        minRows={2}
        {...form.getInputProps('sentTo')}
      />
      <p style={{ margin: 0 }}>印发时的文件原样留存，以后再取还是这一份；这一步不能撤销。</p>
    </SmallForm>
  );
}

/** The document is put away where it will be found. */
export function FileForm({ paper, onDone, onClose }: StepProps) {
  const { client } = useApi();
  const { today } = useDesk();
  const { form, date, saving, refusal, onSave } = useSchemaForm({
    schema: inputSchema(paperContract.file),
    initial: { filedOn: today, place: '' },
    input: (values) => ({ ...values, id: paper.id }),
    save: (input) => client.officialDocuments.file(input),
    onSaved: () => onDone('已归档'),
  });
  return (
    <SmallForm
      title="归档"
      saveLabel="归档"
      saving={saving}
      refusal={refusal}
      onSave={onSave}
      onClose={onClose}
    >
      <DateField label="归档日期" required today={today} {...date('filedOn')} />
      <TextInput
        label="存放处"
        description="哪一卷、哪个柜，如 2026年文书档案第3卷"
        inputWrapperOrder={inputFirst}
        {...form.getInputProps('place')}
      />
    </SmallForm>
  );
}
