import { Radio, SimpleGrid, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import { purposeSchema } from '#electron/text-schema.ts';
import { SmallForm } from '#ui/small-form.tsx';
import { useSchemaForm } from './use-schema-form.ts';

/** What an office usually shows or exports whole personal numbers for; anything else is written out. */
export const usualPurposes = [
  '联系本人',
  '核对登记',
  '报送上级',
  '归档存查',
  '上墙公示',
  '移交资料',
] as const;

const other = '其他';
const purposes = [...usualPurposes, other];

/** Before whole personal numbers are shown or exported: what for, one of the usual purposes or a few words. */
function PurposeForm(props: {
  title: string;
  confirm: string;
  onPurpose(purpose: string): void;
  onClose(): void;
}) {
  const { form, saving, onSave } = useSchemaForm({
    schema: z.object({ purpose: purposeSchema }),
    initial: { usual: '', purpose: '' },
    fields: ['usual', 'purpose'],
    input: ({ usual, purpose }) => ({ purpose: usual === other ? purpose : usual }),
    save: async ({ purpose }) => props.onPurpose(purpose),
    onSaved: props.onClose,
  });
  const { usual } = form.values;
  const written = usual === other;
  return (
    <SmallForm
      title={props.title}
      saveLabel={props.confirm}
      saving={saving}
      onSave={onSave}
      onClose={props.onClose}
    >
      <Radio.Group
        label="用途"
        required
        description="里面有完整的电话或证件号，用途记入操作日志"
        value={usual}
        onChange={(chosen) => {
          form.clearFieldError('purpose');
          form.setFieldValue('usual', chosen);
        }}
        error={written ? undefined : form.errors.purpose}
      >
        <SimpleGrid cols={2} spacing="xs" my="sm">
          {purposes.map((word) => (
            <Radio key={word} value={word} label={word} />
          ))}
        </SimpleGrid>
      </Radio.Group>
      {written && <TextInput label="具体用途" required maxLength={50} {...form.getInputProps('purpose')} />}
    </SmallForm>
  );
}

/**
 * Asks what whole personal numbers are wanted for, everywhere in the same words, and hands the answer to `act`; `form` is the
 * question while it is asked.
 */
export function usePurpose(props: {
  /** 显示完整的电话 */
  title: string;
  /** The verb of what follows. */
  confirm: string;
  act(purpose: string): void;
}): { ask(): void; form: ReactNode } {
  const [asking, setAsking] = useState(false);
  return {
    ask: () => setAsking(true),
    form: asking && (
      <PurposeForm
        title={props.title}
        confirm={props.confirm}
        onPurpose={props.act}
        onClose={() => setAsking(false)}
      />
    ),
  };
}
