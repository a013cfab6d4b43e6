import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { DateField } from '#ui/date-field.tsx';
import { Beside } from '#ui/form-page.tsx';
import { SmallForm } from '#ui/small-form.tsx';
import { useDesk } from './desk.tsx';
import type { SchemaForm } from './use-schema-form.ts';

/** Who signed on paper, and when. */
type SignedOnPaper = { signedBy: string; signedOn: string };

/** The form in which a signature on paper is registered (登记纸质签批); what else is asked, and what it means, stands below. */
export function SignedOnPaperForm(props: {
  schemaForm: SchemaForm<SignedOnPaper, unknown>;
  onClose(): void;
  children: ReactNode;
}) {
  const { form, date, saving, refusal, onSave } = props.schemaForm;
  const { today } = useDesk();
  return (
    <SmallForm
      title="登记纸质签批"
      saveLabel="登记纸质签批"
      saving={saving}
      refusal={refusal}
      onSave={onSave}
      onClose={props.onClose}
    >
      <Beside>
        <TextInput label="签批人" required {...form.getInputProps('signedBy')} />
        <DateField label="签批日期" required today={today} {...date('signedOn')} />
      </Beside>
      {props.children}
    </SmallForm>
  );
}
