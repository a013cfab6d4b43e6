import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { DetailPending } from '#ui/detail-page.tsx';
import { useApi } from '../../../api.tsx';
import { trouble } from '../../../refusal-of.ts';
import { AttendanceSheet } from './attendance-sheet.tsx';
import type { Mark } from './roll.ts';

/** Taking the attendance of one activity. */
export function AttendancePage() {
  const { id = '' } = useParams();
  const { query } = useApi();
  const back = { to: `/activities/${id}`, label: '返回这次活动' };
  const asked = useQuery({ ...query.activities.detail.queryOptions({ input: { id } }), staleTime: 0 });
  const activity = asked.isFetchedAfterMount ? asked.data : undefined;
  const roll = useQuery({
    ...query.activities.roll.queryOptions({ input: { date: activity?.date ?? '2000-01-01' } }),
    enabled: activity !== undefined,
  });
  if (!activity || !roll.data)
    return <DetailPending back={back} doing="正在读取应到名单" {...trouble(activity ? roll : asked)} />;
  const saved = Object.fromEntries(
    activity.attendance.map(({ deputyId, mark }): [string, Mark] => [deputyId, mark]),
  );
  return <AttendanceSheet key={id} activity={activity} roll={roll.data} saved={saved} back={back} />;
}
