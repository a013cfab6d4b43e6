import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { deedRowSchema } from '#features/deeds/contract.ts';
import { compareNames } from '#features/deputies/rules/order.ts';
import { FilterRow, FilterSearch, FilterSelect } from '#ui/filters.tsx';
import { dayOf } from '#ui/format.ts';
import type { ListColumn } from '#ui/list-column.ts';
import { ListPage } from '#ui/list-page.tsx';
import { useFilters } from '#ui/use-filters.ts';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { FirstEntry, NewEntry } from '../../first-entry.tsx';
import { trouble } from '../../refusal-of.ts';

type Deed = z.infer<typeof deedRowSchema>;

const columns = (year: number): ListColumn<Deed>[] => [
  {
    key: 'date',
    title: '日期',
    width: 8,
    text: (row) => dayOf(row.date, year),
    sort: 'rank',
    rank: (row) => row.date,
  },
  { key: 'deputy', title: '代表', width: 7, text: (row) => row.deputy, sort: compareNames },
  { key: 'kind', title: '类型', width: 10, text: (row) => row.kind, sort: 'rank' },
  { key: 'title', title: '做了什么', lines: 2, text: (row) => row.title },
  { key: 'place', title: '地点', width: 9, spare: 1, text: (row) => row.place },
  { key: 'enteredBy', title: '登记人', width: 7, spare: 2, text: (row) => row.enteredBy },
];

/** What deputies did outside meetings and receptions in the year. */
export function DeedsPage() {
  const { query } = useApi();
  const { year } = useDesk();
  const filters = useFilters({ search: '', kind: '' });
  const { search, kind } = filters.values;
  const list = useQuery(
    query.deeds.list.queryOptions({ input: { year }, placeholderData: keepPreviousData }),
  );
  const kinds = [...new Set(list.data?.map((row) => row.kind))];
  const typed = search.trim();
  const rows = list.data?.filter(
    (row) =>
      (kind === '' || row.kind === kind) &&
      [row.deputy, row.title, row.place].some((text) => text.includes(typed)),
  );
  const all = list.data?.length;
  return (
    <ListPage
      title="履职登记"
      printed={`${year} 年`}
      count={
        rows &&
        (rows.length === all ? `${year} 年共 ${all} 件` : `${rows.length} 件 / ${year} 年共 ${all} 件`)
      }
      primary={
        <NewEntry label="登记履职事项" to="/deeds/new" needs="deeds.save" kind="deeds" hidden={all === 0} />
      }
      columns={columns(year)}
      rows={rows}
      id={(row) => row.id}
      open={(row) => `/deeds/${row.id}`}
      {...trouble(list)}
      empty={
        filters.changed && all !== 0
          ? { title: '没有符合条件的履职登记', body: '可换个写法，或清除筛选再看。' }
          : {
              title: `${year} 年还没有履职登记`,
              body: '会议和接待以外做的事，如化解矛盾、扶弱济困、办好事实事，登记在这里，计入积分。',
              action: <FirstEntry label="登记履职事项" to="/deeds/new" needs="deeds.save" kind="deeds" />,
            }
      }
      filters={
        <FilterRow changed={filters.changed} onClear={filters.clear}>
          <FilterSearch
            label="代表、事项或地点"
            value={search}
            onChange={(value) => filters.set({ search: value })}
          />
          <FilterSelect
            label="类型"
            everything="全部类型"
            options={kinds.map((word) => ({ value: word, label: word }))}
            value={kind}
            onChange={(value) => filters.set({ kind: value })}
          />
        </FilterRow>
      }
    />
  );
}
