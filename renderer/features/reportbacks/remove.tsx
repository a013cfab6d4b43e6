import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { documentDate } from '#electron/values/plain-date.ts';
import { Ask } from '#ui/ask.tsx';
import { useApi } from '../../api.tsx';
import { refusalIn } from '../../refusal-of.ts';
import { useSaySaved } from '../../use-say-saved.tsx';
import type { Reportback } from './reportback.ts';

/** Asks once before a report-back goes with its ballots, and says how it comes back. */
export function RemoveReportback({ row, onClose }: { row: Reportback; onClose(): void }) {
  const { query } = useApi();
  const navigate = useNavigate();
  const saySaved = useSaySaved();
  const remove = useMutation(
    query.reportbacks.remove.mutationOptions({
      onSuccess: async () => {
        saySaved(`已删除${row.deputy}的述职评议`);
        await navigate('/reportbacks');
      },
    }),
  );
  return (
    <Ask
      title="删除这次述职评议"
      confirm="删除"
      busy={remove.isPending}
      refusal={refusalIn(remove.error)}
      onConfirm={() => remove.mutate({ id: row.id })}
      onClose={onClose}
    >
      <p>
        {documentDate(row.date)}，{row.deputy}
      </p>
      <p>连同计票一起删除，述职覆盖和积分随之重算。删错了可以马上撤销，或从回收站恢复。</p>
    </Ask>
  );
}
