import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { activityRowSchema } from '#features/activities/contract.ts';
import { attendanceOf, mostNeededFirst } from '#features/activities/rules.ts';
import { FilterRow, FilterSearch, FilterSelect } from '#ui/filters.tsx';
import { dayOf, percent } from '#ui/format.ts';
import type { ListColumn } from '#ui/list-column.ts';
import { ListPage } from '#ui/list-page.tsx';
import { useFilters } from '#ui/use-filters.ts';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { FirstEntry, NewEntry } from '../../first-entry.tsx';
import { trouble } from '../../refusal-of.ts';
import { usePeriod } from '../../use-period.tsx';
import { ActivityFigures } from './figures.tsx';

type Activity = z.infer<typeof activityRowSchema>;

const count = (
  key: 'present' | 'late' | 'leave' | 'absent',
  title: string,
  today: string,
): ListColumn<Activity> => ({
  key,
  title,
  width: 5,
  align: 'right',
  text: (row) => (row.date > today ? '' : String(row[key])),
  sort: 'rank',
  rank: (row) => row[key],
});

const rateOf = (row: Activity) => {
  const { count: came, of } = attendanceOf(row);
  return percent(came, of);
};

const columns = (year: number, today: string): ListColumn<Activity>[] => [
  { key: 'title', title: '活动', lines: 2, text: (row) => row.title },
  {
    key: 'date',
    title: '日期',
    width: 8,
    text: (row) => dayOf(row.date, year),
    sort: 'rank',
    rank: (row) => row.date,
  },
  { key: 'kind', title: '类别', width: 7, text: (row) => row.kind, sort: 'rank' },
  count('present', '出席', today),
  { ...count('late', '迟到', today), spare: 1 },
  { ...count('leave', '请假', today), spare: 2 },
  count('absent', '缺席', today),
  {
    key: 'rate',
    title: '出勤率',
    width: 6.5,
    align: 'right',
    text: (row) => (row.date > today ? '已安排' : rateOf(row)),
    sort: 'rank',
    rank: (row) => (row.notified === 0 ? -1 : attendanceOf(row).count / row.notified),
  },
];

/** The year's activities with their attendance. */
export function ActivitiesPage() {
  const { query } = useApi();
  const { year, today } = useDesk();
  const period = usePeriod('activities');
  const filters = useFilters({ kind: '', search: '' });
  const { kind, search } = filters.values;
  const list = useQuery(
    query.activities.list.queryOptions({ input: period.input, placeholderData: keepPreviousData }),
  );
  const kinds = [...new Set(list.data?.map((row) => row.kind))];
  const rows = list.data
    ?.filter((row) => (kind === '' || row.kind === kind) && row.title.includes(search.trim()))
    .toSorted(mostNeededFirst(today));
  return (
    <ListPage
      title="活动"
      printed={period.words}
      line={period.line}
      count={rows && `${period.words}共 ${filters.changed ? `${rows.length} / ` : ''}${list.data?.length} 次`}
      primary={
        <NewEntry
          label="新建活动"
          to="/activities/new"
          needs="activities.save"
          kind="activities"
          hidden={list.data?.length === 0}
        />
      }
      columns={columns(year, today)}
      rows={rows}
      id={(row) => row.id}
      open={(row) => `/activities/${row.id}`}
      figures={!period.recent && <ActivityFigures />}
      {...trouble(list)}
      empty={
        filters.changed
          ? {
              title: '没有符合条件的活动',
              body: `${period.words}共 ${list.data?.length ?? 0} 次，都被筛选挡住了。`,
              action: <Button onClick={filters.clear}>清除筛选</Button>,
            }
          : {
              title: `${period.words}还没有活动`,
              body: '新建一次活动，或导入代表履职考勤表；各次活动和到会情况会列在这里。',
              action: (
                <FirstEntry label="新建活动" to="/activities/new" needs="activities.save" kind="activities" />
              ),
            }
      }
      filters={
        <FilterRow changed={filters.changed} onClear={filters.clear}>
          <FilterSearch
            label="活动名称"
            value={search}
            onChange={(value) => filters.set({ search: value })}
          />
          <FilterSelect
            label="类别"
            everything="全部类别"
            options={kinds.map((word) => ({ value: word, label: word }))}
            value={kind}
            onChange={(value) => filters.set({ kind: value })}
          />
        </FilterRow>
      }
    />
  );
}
