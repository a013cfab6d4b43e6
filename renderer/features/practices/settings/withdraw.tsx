import { useMutation } from '@tanstack/react-query';
import { documentDate } from '#electron/values/plain-date.ts';
import { Ask } from '#ui/ask.tsx';
import { useApi } from '../../../api.tsx';
import { refusalIn } from '../../../refusal-of.ts';
import { useSaySaved } from '../../../use-say-saved.tsx';

/** Asks once before a change of the practice is withdrawn. */
export function Withdraw(props: { id: string; label: string; from: string; onClose(): void }) {
  const { query } = useApi();
  const saySaved = useSaySaved();
  const withdraw = useMutation(
    query.practices.withdrawChange.mutationOptions({
      onSuccess: () => {
        saySaved(`已撤掉“${props.label}”的改动`);
        props.onClose();
      },
    }),
  );
  return (
    <Ask
      title={`撤掉“${props.label}”的改动`}
      confirm="撤掉"
      busy={withdraw.isPending}
      refusal={refusalIn(withdraw.error)}
      onConfirm={() => withdraw.mutate({ id: props.id })}
      onClose={props.onClose}
    >
      <p>
        {documentDate(props.from)}
        起，这一项回到这次改动以前的规定，积分、期限等随之重算。撤掉的改动放在回收站，可以恢复。
      </p>
    </Ask>
  );
}
