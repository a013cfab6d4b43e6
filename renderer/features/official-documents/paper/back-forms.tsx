import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { Ask } from '#ui/ask.tsx';
import type { RefusalView } from '#ui/refusal.tsx';
import { SmallForm } from '#ui/small-form.tsx';
import { useApi } from '../../../api.tsx';
import { refusalIn } from '../../../refusal-of.ts';
import type { StepProps } from './forward-forms.tsx';

function ReasonForm(props: {
  title: string;
  label: string;
  children: ReactNode;
  saving: boolean;
  refusal: RefusalView | undefined;
  onSave(reason: string): void;
  onClose(): void;
}) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  return (
    <SmallForm
      title={props.title}
      saveLabel={props.title}
      saving={props.saving}
      refusal={props.refusal}
      onSave={() => {
        setAsked(true);
        if (reason.trim()) props.onSave(reason);
      }}
      onClose={props.onClose}
    >
      <p style={{ margin: 0 }}>{props.children}</p>
      <Textarea
        label={props.label}
        required
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={asked && !reason.trim() ? `请写明${props.label}` : undefined}
      />
    </SmallForm>
  );
}

/** A signed document goes back to be changed; its number stays. */
export function GiveBackForm({ paper, onDone, onClose }: StepProps) {
  const { query } = useApi();
  const giveBack = useMutation(
    query.officialDocuments.giveBack.mutationOptions({ onSuccess: () => onDone('已退回修改') }),
  );
  return (
    <ReasonForm
      title="退回修改"
      label="退回的原因"
      saving={giveBack.isPending}
      refusal={refusalIn(giveBack.error)}
      onSave={(reason) => giveBack.mutate({ id: paper.id, reason })}
      onClose={onClose}
    >
      退回后可以改正文，改好重新签发{paper.number && `；${paper.number}保留`}。
    </ReasonForm>
  );
}

/** A document that will not go out, or no longer holds; number and reason stay in the register. */
export function WithdrawForm({ paper, onDone, onClose }: StepProps) {
  const { query } = useApi();
  const withdraw = useMutation(
    query.officialDocuments.withdraw.mutationOptions({ onSuccess: () => onDone('已作废') }),
  );
  return (
    <ReasonForm
      title="作废"
      label="作废的原因"
      saving={withdraw.isPending}
      refusal={refusalIn(withdraw.error)}
      onSave={(reason) => withdraw.mutate({ id: paper.id, reason })}
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
