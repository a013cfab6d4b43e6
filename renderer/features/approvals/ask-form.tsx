import { Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { approvalsContract, type Matter } from '#features/approvals/contract.ts';
import { SmallForm } from '#ui/small-form.tsx';
import { useApi } from '../../api.tsx';
import { inputSchema, useSchemaForm } from '../../use-schema-form.ts';
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
  const { client } = useApi();
  const needed = matter.kind === 'unlock';
  const { form, saving, refusal, onSave } = useSchemaForm({
    schema: inputSchema(approvalsContract.ask),
    initial: { word: '' },
    input: ({ word }) => ({ matter, word }),
    save: (input) =>
      seen === undefined ? client.approvals.ask(input) : client.approvals.sign({ ...input, seen }),
    onSaved: () => {
      notifications.show({ message: `${seen === undefined ? '已送审' : '已审定'}：${title}` });
      onClose();
    },
    also: ({ word }) => ({
      ...(needed && word.trim().length < 2 && { word: '请写明解锁的理由' }),
    }),
  });
  return (
    <SmallForm
      title={`${seen === undefined ? '送审' : '主席审定'}：${title}`}
      saveLabel={seen === undefined ? '送审' : '审定'}
      saving={saving}
      refusal={refusal}
      onSave={onSave}
      onClose={onClose}
    >
      <p style={{ margin: 0, maxWidth: '40em' }}>{consequence(matter)}</p>
      <Textarea
        label={needed ? '解锁的理由' : '送审说明（可不填）'}
        required={needed}
        autosize
        minRows={2}
        maxLength={200}
        {...form.getInputProps('word')}
      />
    </SmallForm>
  );
}
