import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { Ask } from '#ui/ask.tsx';
import { useApi } from '../../api.tsx';
import { refusalIn } from '../../refusal-of.ts';
import type { User } from './user.ts';

/** Asks once before a user's password stops opening the vault. */
export function DisableUser({ user, onClose }: { user: User; onClose(): void }) {
  const { query } = useApi();
  const disable = useMutation(
    query.users.disable.mutationOptions({
      onSuccess: () => {
        notifications.show({ message: `已停用“${user.label}”` });
        onClose();
      },
    }),
  );
  return (
    <Ask
      title={`停用“${user.label}”`}
      confirm="停用"
      busy={disable.isPending}
      refusal={refusalIn(disable.error)}
      onConfirm={() => disable.mutate({ id: user.id })}
      onClose={onClose}
    >
      <p>停用后，这个岗位的密码立刻打不开保险库。</p>
      <p>做过的登记和日志都留着。停用不能撤销；以后要用，请另添加一个岗位。</p>
    </Ask>
  );
}
