import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { documentDate } from '#electron/values/plain-date.ts';
import { Ask } from '#ui/ask.tsx';
import { useApi } from '../../api.tsx';
import { refusalIn } from '../../refusal-of.ts';
import { useSaySaved } from '../../use-say-saved.tsx';

/** Asks once before an activity goes with its attendance, and says how it comes back. */
export function RemoveActivity(props: {
  activity: { id: string; title: string; date: string; notified: number };
  onClose(): void;
}) {
  const { id, title, date, notified } = props.activity;
  const { query } = useApi();
  const navigate = useNavigate();
  const saySaved = useSaySaved();
  const remove = useMutation(
    query.activities.remove.mutationOptions({
      onSuccess: async () => {
        saySaved(`已删除“${title}”`);
        await navigate('/activities');
      },
    }),
  );
  return (
    <Ask
      title="删除这次活动"
      confirm="删除"
      busy={remove.isPending}
      refusal={refusalIn(remove.error)}
      onConfirm={() => remove.mutate({ id })}
      onClose={props.onClose}
    >
      <p>
        {documentDate(date)}，{title}
      </p>
      <p>
        {notified > 0 && `连同 ${notified} 人的考勤一起删除，`}
        出勤率和积分随之重算。删错了可以马上撤销，或从回收站恢复。
      </p>
    </Ask>
  );
}
