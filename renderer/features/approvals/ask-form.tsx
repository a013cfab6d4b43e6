import { Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Matter } from '#features/approvals/contract.ts';
import { SmallForm } from '#ui/small-form.tsx';
import { useApi } from '../../api.tsx';
import { refusalIn } from '../../refusal-of.ts';
import { consequence } from './words.ts';

/** The clerk asks, or the chair at the desk signs in one step; unlocking a year needs a reason. */
export function AskForm(props: {
  matter: Matter;
  title: string;
  /** What the chair looked at; given, it signs. */
  seen?: string | undefined;
  onClose(): void;
}) {
  const { matter, title, seen, onClose } = props;
  const { query } = useApi();
  const [word, setWord] = useState('');
  const [tried, setTried] = useState(false);
  const needed = matter.kind === 'unlock';
  const done = (words: string) => () => {
    notifications.show({ message: words });
    onClose();
  };
  const ask = useMutation(query.approvals.ask.mutationOptions({ onSuccess: done(`已送审：${title}`) }));
  const sign = useMutation(query.approvals.sign.mutationOptions({ onSuccess: done(`已审定：${title}`) }));
  const missing = needed && word.trim().length < 2;
  const save = () => {
    setTried(true);
    if (missing) return;
    if (seen === undefined) ask.mutate({ matter, word });
    else sign.mutate({ matter, word, seen });
  };
  return (
    <SmallForm
      title={`${seen === undefined ? '送审' : '主席审定'}：${title}`}
      saveLabel={seen === undefined ? '送审' : '审定'}
      saving={ask.isPending || sign.isPending}
      refusal={refusalIn(ask.error ?? sign.error)}
      onSave={save}
      onClose={onClose}
    >
      <p style={{ margin: 0, maxWidth: '40em' }}>{consequence(matter)}</p>
      <Textarea
        label={needed ? '解锁的理由' : '送审说明（可不填）'}
        required={needed}
        autosize
        minRows={2}
        maxLength={200}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
        error={tried && missing ? '请写明解锁的理由' : undefined}
      />
    </SmallForm>
  );
}
