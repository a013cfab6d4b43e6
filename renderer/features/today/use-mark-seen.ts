import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../api.tsx';
import { refusalIn } from '../../refusal-of.ts';

/** How a change of users that 今日 shows is marked as seen, by its entry of the log. */
export function useMarkSeen() {
  const { query } = useApi();
  const mark = useMutation(query.today.markSeen.mutationOptions());
  return {
    see: (seq: number) => ({
      onAct: () => mark.mutate({ seq }),
      busy: mark.isPending && mark.variables.seq === seq,
    }),
    refusal: refusalIn(mark.error),
  };
}
