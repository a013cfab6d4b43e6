import { Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApprovalRow } from '#features/approvals/contract.ts';
import { SmallForm } from '#ui/small-form.tsx';
import { useApi } from '../../api.tsx';
import { refusalIn } from '../../refusal-of.ts';

/** The chair returns a request, or takes an approval back, and says why. */
export function SendBackForm({ approval, onClose }: { approval: ApprovalRow; onClose(): void }) {
  const { query } = useApi();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim().length < 2;
  const sendBack = useMutation(
    query.approvals.sendBack.mutationOptions({
      onSuccess: () => {
        notifications.show({ message: `已退回：${approval.title}` });
        onClose();
      },
    }),
  );
  return (
    <SmallForm
      title={`退回：${approval.title}`}
      saveLabel="退回"
      saving={sendBack.isPending}
      refusal={refusalIn(sendBack.error)}
      onSave={() => {
        setTried(true);
        if (!missing) sendBack.mutate({ id: approval.id, reason });
      }}
      onClose={onClose}
    >
      <Textarea
        label="退回的理由"
        description="经办人在“今日”里看到"
        required
        autosize
        minRows={2}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && missing ? '请写明理由' : undefined}
      />
    </SmallForm>
  );
}
