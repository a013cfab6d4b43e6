import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { Ask } from '#ui/ask.tsx';
import { useApi } from '../../api.tsx';
import { refusalIn } from '../../refusal-of.ts';
import { useSaySaved } from '../../use-say-saved.tsx';

/** Asks once before an opinion leaves the register with its steps, and says how it comes back. */
export function RemoveOpinion(props: {
  opinion: { id: string; number: string; title: string };
  onClose(): void;
}) {
  const { id, number, title } = props.opinion;
  const { query } = useApi();
  const navigate = useNavigate();
  const saySaved = useSaySaved();
  const remove = useMutation(
    query.opinions.remove.mutationOptions({
      onSuccess: async () => {
        saySaved(`已删除第 ${number} 号意见建议`);
        await navigate('/opinions');
      },
    }),
  );
  return (
    <Ask
      title="删除这件意见建议"
      confirm="删除"
      busy={remove.isPending}
      refusal={refusalIn(remove.error)}
      onConfirm={() => remove.mutate({ id })}
      onClose={props.onClose}
    >
      <p>
        第 {number} 号：{title}
      </p>
      <p>
        连同它的办理环节一起删除，统计和积分随之重算。删错了可以马上撤销，或从回收站恢复。
        确实提出过、后来不办的，请用“撤回”，不要删除。
      </p>
    </Ask>
  );
}
