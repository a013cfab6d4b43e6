import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { documentDate } from '#electron/values/plain-date.ts';
import type { ReceptionRow } from '#features/receptions/contract.ts';
import { Ask } from '#ui/ask.tsx';
import { useApi } from '../../api.tsx';
import { refusalIn } from '../../refusal-of.ts';
import { useSaySaved } from '../../use-say-saved.tsx';
import { visitorOf } from './columns.tsx';

/** Asks once before an entry leaves the register, and says how it comes back. */
export function RemoveReception({ row, onClose }: { row: ReceptionRow; onClose(): void }) {
  const { query } = useApi();
  const navigate = useNavigate();
  const saySaved = useSaySaved();
  const remove = useMutation(
    query.receptions.remove.mutationOptions({
      onSuccess: async () => {
        saySaved(`已删除${documentDate(row.date)}的一条接待登记`);
        await navigate('/receptions');
      },
    }),
  );
  return (
    <Ask
      title="删除这条接待登记"
      confirm="删除"
      busy={remove.isPending}
      refusal={refusalIn(remove.error)}
      onConfirm={() => remove.mutate({ id: row.id })}
      onClose={onClose}
    >
      <p>
        {documentDate(row.date)}，{row.station}，来访人{visitorOf(row)}：{row.matter}
      </p>
      <p>删除后，接待次数、台账和积分随之重算。删错了可以马上撤销，或由经办人从回收站恢复。</p>
    </Ask>
  );
}
