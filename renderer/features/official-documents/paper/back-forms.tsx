import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { paperContract } from '#features/official-documents/contract/papers.ts';
import { Ask } from '#ui/ask.tsx';
import { SmallForm } from '#ui/small-form.tsx';
import { useApi } from '../../../api.tsx';
import { refusalIn } from '../../../refusal-of.ts';
import { inputSchema, useSchemaForm } from '../../../use-schema-form.ts';
import type { StepProps } from './forward-forms.tsx';

type Reasoned = { id: string; reason: string };

function ReasonForm(props: {
  id: string;
  title: string;
  label: string;
  children: ReactNode;
  procedure: typeof paperContract.giveBack | typeof paperContract.withdraw;
  save(input: Reasoned): Promise<unknown>;
  onDone(): void;
  onClose(): void;
}) {
  const { form, saving, refusal, onSave } = useSchemaForm({
    schema: inputSchema(props.procedure),
    initial: { reason: '' },
    input: ({ reason }) => ({ id: props.id, reason }),
    save: props.save,
    onSaved: props.onDone,
  });
  return (
    <SmallForm
      title={props.title}
      saveLabel={props.title}
      saving={saving}
      refusal={refusal}
      onSave={onSave}
      onClose={props.onClose}
    >
      <p style={{ margin: 0 }}>{props.children}</p>
      <Textarea label={props.label} required autosize minRows={2} {...form.getInputProps('reason')} />
    </SmallForm>
  );
}

/** A signed document goes back to be changed; its number stays. */
export function GiveBackForm({ paper, onDone, onClose }: StepProps) {
  const { client } = useApi();
  return (
    <ReasonForm
      id={paper.id}
      title="退回修改"
      label="退回的原因"
      procedure={paperContract.giveBack}
      save={(input) => client.officialDocuments.giveBack(input)}
      onDone={() => onDone('已退回修改')}
      onClose={onClose}
    >
      退回后可以改正文，改好重新签发{paper.number && `；${paper.number}保留`}。
    </ReasonForm>
  );
}

/** A document that will not go out, or no longer holds; number and reason stay in the register. */
export function WithdrawForm({ paper, onDone, onClose }: StepProps) {
  const { client } = useApi();
  return (
    <ReasonForm
      id={paper.id}
      title="作废"
      label="作废的原因"
      procedure={paperContract.withdraw}
      save={(input) => client.officialDocuments.withdraw(input)}
      onDone={() => onDone('已作废')}
      onClose={onClose}
    >
      {paper.number
        ? `${paper.number}和原因留在登记簿里，这个号不再给别的公文。`
        : '这份公文和原因留在登记簿里。'}
    </ReasonForm>
  );
}

/** Asks once before a draft without number leaves the register, and says how it comes back. */
export function RemoveDraft({ paper, onDone, onClose }: StepProps) {
  const { query } = useApi();
  const navigate = useNavigate();
  const remove = useMutation(
    query.officialDocuments.remove.mutationOptions({
      onSuccess: async () => {
        onDone('已删除草稿');
        await navigate('/official-documents/register');
      },
    }),
  );
  return (
    <Ask
      title="删除草稿"
      confirm="删除草稿"
      busy={remove.isPending}
      refusal={refusalIn(remove.error)}
      onConfirm={() => remove.mutate({ id: paper.id })}
      onClose={onClose}
    >
      <p>《{paper.title}》还没有编号，删除后不在登记簿里。删错了可以马上撤销，或从回收站恢复。</p>
    </Ask>
  );
}
