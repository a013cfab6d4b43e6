import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { ApprovalRow } from '#features/approvals/contract.ts';
import { Ask } from '#ui/ask.tsx';
import { useApi } from '../../api.tsx';
import { refusalIn } from '../../refusal-of.ts';
import { consequence } from './words.ts';

/** Asks the chair once, with what follows, and approves what it looked at. */
export function Approve(props: { approval: ApprovalRow; seen: string; onClose(): void }) {
  const { approval, seen, onClose } = props;
  const { query } = useApi();
  const approve = useMutation(
    query.approvals.approve.mutationOptions({
      onSuccess: () => {
        notifications.show({ message: `已同意：${approval.title}` });
        onClose();
      },
    }),
  );
  return (
    <Ask
      title={`同意：${approval.title}`}
      confirm="同意"
      busy={approve.isPending}
      refusal={refusalIn(approve.error)}
      onConfirm={() => approve.mutate({ id: approval.id, seen })}
      onClose={onClose}
    >
      {approval.changed && <p>送审后记录有改动，同意的是现在看到的内容。</p>}
      <p>{consequence(approval.matter)}</p>
    </Ask>
  );
}
