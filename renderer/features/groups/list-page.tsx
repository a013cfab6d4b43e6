import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { groupRowSchema } from '#features/groups/contract.ts';
import { percent } from '#ui/format.ts';
import type { ListColumn } from '#ui/list-column.ts';
import { ListPage } from '#ui/list-page.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { FirstEntry, NewEntry } from '../../first-entry.tsx';
import { trouble } from '../../refusal-of.ts';

type Group = z.infer<typeof groupRowSchema>;

const columns: ListColumn<Group>[] = [
  { key: 'name', title: '代表小组', least: 12, text: (row) => row.name, sort: 'stroke' },
  { key: 'leader', title: '组长', width: 7, text: (row) => row.leader },
  { key: 'deputyLeader', title: '副组长', width: 7, spare: 2, text: (row) => row.deputyLeader },
  { key: 'liaison', title: '联络员', width: 8, spare: 1, text: (row) => row.liaison },
  {
    key: 'deputies',
    title: '代表',
    width: 6,
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
    width: 7.5,
    align: 'right',
    text: (row) => percent(row.present, row.expected),
    sort: 'rank',
    rank: (row) => (row.expected === 0 ? -1 : row.present / row.expected),
  },
];

/** Deputies' groups and their attendance over the year. */
export function GroupsPage() {
  const { query } = useApi();
  const { year, term } = useDesk();
  const list = useQuery(
    query.groups.list.queryOptions({ input: { year }, placeholderData: keepPreviousData }),
  );
  return (
    <ListPage
      title="代表小组"
      printed={`${year} 年`}
      count={list.data && `共 ${list.data.length} 个，${year} 年`}
      columns={columns}
      rows={list.data}
      id={(row) => row.id}
      open={(row) => `/groups/${row.id}`}
      {...trouble(list)}
      primary={
        <NewEntry
          label="新增小组"
          to="/groups/new"
          needs="groups.save"
          kind="groups"
          hidden={list.data?.length === 0}
        />
      }
      empty={
        term
          ? {
              title: '还没有代表小组',
              body: '逐个登记，或导入代表名册，名册里的小组会列在这里。',
              action: <FirstEntry label="新增小组" to="/groups/new" needs="groups.save" kind="groups" />,
            }
          : {
              title: '还没有登记届次',
              body: '代表小组属于一届。先登记本届，再登记小组。',
              action: <FirstEntry label="登记本届" to="/terms/new" needs="terms.save" />,
            }
      }
    />
  );
}
