import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { SmallForm } from '#ui/small-form.tsx';
import { useApi } from '../../api.tsx';
import { refusalIn } from '../../refusal-of.ts';
import { useSaySaved } from '../../use-say-saved.tsx';

/** Takes a step back that should not have been entered; it stays in the record, struck out, with the reason. */
export function TakeBackForm(props: { id: string; step: string; text: string; onClose(): void }) {
  const { query } = useApi();
  const saySaved = useSaySaved();
  const [why, setWhy] = useState('');
  const [asked, setAsked] = useState(false);
  const takeBack = useMutation(
    query.opinions.takeBack.mutationOptions({
      onSuccess: () => {
        saySaved(`已撤回“${props.text}”`);
        props.onClose();
      },
    }),
  );
  return (
    <SmallForm
      title="撤回这一步"
      saveLabel="撤回这一步"
      saving={takeBack.isPending}
      refusal={refusalIn(takeBack.error)}
      onClose={props.onClose}
      onSave={() => {
        setAsked(true);
        if (why.trim()) takeBack.mutate({ id: props.id, step: props.step, why });
      }}
    >
      <p style={{ margin: 0 }}>{props.text}。撤回后不再算数，仍留在经过里，注明原因。</p>
      <Textarea
        label="撤回的原因"
        required
        data-autofocus
        autosize
        minRows={2}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
        error={asked && !why.trim() ? '请写明撤回的原因' : undefined}
      />
    </SmallForm>
  );
}
