import { Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ApprovalRow, approvalsContract } from '#features/approvals/contract.ts';
import { SmallForm } from '#ui/small-form.tsx';
import { useApi } from '../../api.tsx';
import { inputSchema, useSchemaForm } from '../../use-schema-form.ts';

/** The chair returns a request, or takes an approval back, and says why. */
export function SendBackForm({ approval, onClose }: { approval: ApprovalRow; onClose(): void }) {
  const { client } = useApi();
  const { form, ...handling } = useSchemaForm({
    schema: inputSchema(approvalsContract.sendBack),
    initial: { reason: '' },
    input: ({ reason }) => ({ id: approval.id, reason }),
    save: (input) => client.approvals.sendBack(input),
    onSaved: () => {
      notifications.show({ message: `已退回：${approval.title}` });
      onClose();
    },
  });
  return (
    <SmallForm
      title={`退回：${approval.title}`}
      saveLabel="退回"
      saving={handling.saving}
      refusal={handling.refusal}
      onSave={handling.onSave}
      onClose={onClose}
    >
      <Textarea
        label="退回的理由"
        description="经办人在“今日”里看到"
        required
        autosize
        minRows={2}
        maxLength={200}
        {...form.getInputProps('reason')}
      />
    </SmallForm>
  );
}
