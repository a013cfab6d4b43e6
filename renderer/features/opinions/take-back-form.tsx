import { Textarea } from '@mantine/core';
import { opinionsContract } from '#features/opinions/contract.ts';
import { SmallForm } from '#ui/small-form.tsx';
import { useApi } from '../../api.tsx';
import { useSaySaved } from '../../use-say-saved.tsx';
import { inputSchema, useSchemaForm } from '../../use-schema-form.ts';

/** Takes a step back that should not have been entered; it stays in the record, struck out, with the reason. */
export function TakeBackForm(props: { id: string; step: string; text: string; onClose(): void }) {
  const { client } = useApi();
  const saySaved = useSaySaved();
  const { form, saving, refusal, onSave } = useSchemaForm({
    schema: inputSchema(opinionsContract.takeBack),
    initial: { why: '' },
    input: ({ why }) => ({ id: props.id, step: props.step, why }),
    save: (input) => client.opinions.takeBack(input),
    onSaved: () => {
      saySaved(`已撤回“${props.text}”`);
      props.onClose();
    },
  });
  return (
    <SmallForm
      title="撤回这一步"
      saveLabel="撤回这一步"
      saving={saving}
      refusal={refusal}
      onClose={props.onClose}
      onSave={onSave}
    >
      <p style={{ margin: 0 }}>{props.text}。撤回后不再算数，仍留在经过里，注明原因。</p>
      <Textarea label="撤回的原因" required autosize minRows={2} {...form.getInputProps('why')} />
    </SmallForm>
  );
}
