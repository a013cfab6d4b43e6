import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { groupRowSchema } from '#features/groups/contract.ts';
import { percent } from '#ui/format.ts';
import type { ListColumn } from '#ui/list-column.ts';
import { ListPage } from '#ui/list-page.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { trouble } from '../../refusal-of.ts';

type Group = z.infer<typeof groupRowSchema>;

const columns: ListColumn<Group>[] = [
  { key: 'name', title: '代表小组', text: (row) => row.name, sort: 'stroke' },
  {
    key: 'deputies',
    title: '代表',
    width: 9,
    align: 'right',
    text: (row) => `${row.deputies} 人`,
    sort: 'rank',
    rank: (row) => row.deputies,
  },
  {
    key: 'attendance',
    title: '出席 / 应到（人次）',
    width: 13,
    align: 'right',
    text: (row) => `${row.present} / ${row.expected}`,
    sort: 'rank',
    rank: (row) => row.present,
  },
  {
    key: 'rate',
    title: '出勤率',
    width: 9,
    align: 'right',
    text: (row) => percent(row.present, row.expected),
    sort: 'rank',
    rank: (row) => (row.expected === 0 ? -1 : row.present / row.expected),
  },
];

/** Deputies' groups and their attendance over the year. */
export function GroupsPage() {
  const { query } = useApi();
  const { year } = useDesk();
  const list = useQuery(
    query.groups.list.queryOptions({ input: { year }, placeholderData: keepPreviousData }),
  );
  return (
    <ListPage
      title="代表小组"
      count={list.data && `共 ${list.data.length} 个，${year} 年`}
      columns={columns}
      rows={list.data}
      id={(row) => row.id}
      open={(row) => `/groups/${row.id}`}
      {...trouble(list)}
      empty={{ title: '还没有代表小组', body: '导入代表名册后，名册里的小组会列在这里。' }}
    />
  );
}
