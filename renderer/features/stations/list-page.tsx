import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { stationRowSchema } from '#features/stations/contract.ts';
import { dayOf } from '#ui/format.ts';
import type { ListColumn } from '#ui/list-column.ts';
import { ListPage } from '#ui/list-page.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { FirstEntry, NewEntry } from '../../first-entry.tsx';
import { trouble } from '../../refusal-of.ts';
import { StationFigures } from './figures.tsx';

type Station = z.infer<typeof stationRowSchema>;

const columns = (year: number): ListColumn<Station>[] => [
  { key: 'name', title: '联络站', text: (row) => row.name, sort: 'stroke' },
  { key: 'kind', title: '类型', width: 7, spare: 3, text: (row) => row.kind, sort: 'stroke' },
  { key: 'head', title: '站长', width: 7, spare: 2, text: (row) => row.head },
  { key: 'liaisons', title: '联络员', width: 9, spare: 1, text: (row) => row.liaisons },
  {
    key: 'deputies',
    title: '代表',
    width: 7,
    align: 'right',
    text: (row) => `${row.deputies} 人`,
    sort: 'rank',
    rank: (row) => row.deputies,
  },
  {
    key: 'days',
    title: '接待',
    width: 7,
    align: 'right',
    text: (row) => `${row.receptionDays} 次`,
    sort: 'rank',
    rank: (row) => row.receptionDays,
  },
  {
    key: 'voters',
    title: '来访',
    width: 9,
    align: 'right',
    text: (row) => `${row.voters} 人次`,
    sort: 'rank',
    rank: (row) => row.voters,
  },
  {
    key: 'last',
    title: '最近一次接待',
    width: 11,
    align: 'right',
    text: (row) => (row.lastReception ? dayOf(row.lastReception, year) : '尚无'),
    sort: 'rank',
    rank: (row) => row.lastReception ?? '',
  },
];

/** Deputies' stations and what happened at them in the year. */
export function StationsPage() {
  const { query } = useApi();
  const { year } = useDesk();
  const list = useQuery(
    query.stations.list.queryOptions({ input: { year }, placeholderData: keepPreviousData }),
  );
  return (
    <ListPage
      title="联络站"
      printed={`${year} 年`}
      count={list.data && `共 ${list.data.length} 个，${year} 年`}
      columns={columns(year)}
      rows={list.data}
      id={(row) => row.id}
      open={(row) => `/stations/${row.id}`}
      figures={<StationFigures />}
      {...trouble(list)}
      primary={
        <NewEntry
          label="新增站点"
          to="/stations/new"
          needs="stations.save"
          kind="stations"
          hidden={list.data?.length === 0}
        />
      }
      empty={{
        title: '还没有联络站',
        body: '逐个登记，或导入代表名册、接待登记簿，里面写到的联络站会列在这里。',
        action: <FirstEntry label="新增站点" to="/stations/new" needs="stations.save" kind="stations" />,
      }}
    />
  );
}
