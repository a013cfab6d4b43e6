import { useQuery } from '@tanstack/react-query';
import { attendanceOf } from '#features/activities/rules.ts';
import { barColumn } from '#ui/charts/bar-table.tsx';
import { Figures } from '#ui/figures.tsx';
import { dayOf, percent } from '#ui/format.ts';
import type { ListColumn } from '#ui/list-column.ts';
import { RuledTable } from '#ui/ruled-table.tsx';
import { Section } from '#ui/section.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { trouble } from '../../refusal-of.ts';

type Attended = { id: string; name: string; day?: string; count: number; of: number };

/** What came of what was expected, a bar a row on a scale from nobody to everybody. */
const columns = (rows: Attended[], head: ListColumn<Attended>[]): ListColumn<Attended>[] => [
  ...head,
  barColumn(rows, { value: ({ count, of }) => count / of, cap: () => 1, of: 1 }),
  { key: 'count', title: '出席', width: 4, align: 'right', text: ({ count }) => String(count) },
  { key: 'of', title: '应到', width: 4, align: 'right', text: ({ of }) => String(of) },
  { key: 'rate', title: '出勤率', width: 5, align: 'right', text: ({ count, of }) => percent(count, of) },
];

const some = ({ of }: Attended) => of > 0;

/** Attendance of the year, activity by activity and group by group. */
export function ActivityFigures() {
  const { query } = useApi();
  const { year } = useDesk();
  const activities = useQuery(query.activities.list.queryOptions({ input: { year } }));
  const groups = useQuery(query.groups.list.queryOptions({ input: { year } }));
  const held = (activities.data ?? [])
    .map((row): Attended => ({ id: row.id, name: row.title, day: row.date, ...attendanceOf(row) }))
    .filter(some);
  const byGroup = (groups.data ?? [])
    .map(({ id, name, present, expected }): Attended => ({ id, name, count: present, of: expected }))
    .filter(some);
  return (
    <Figures
      what="出勤"
      ready={activities.data !== undefined && groups.data !== undefined}
      empty={held.length === 0 && `${year} 年还没有登记过考勤`}
      {...trouble(activities.error ? activities : groups)}
    >
      <Section title="各次活动出勤" aside="外框是应到，实心是出席；迟到的算出席">
        <RuledTable
          label="各次活动出勤"
          rows={held}
          id={({ id }) => id}
          open={({ id }) => `/activities/${id}`}
          columns={columns(held, [
            { key: 'name', title: '活动', width: 16, text: ({ name }) => name },
            { key: 'day', title: '日期', width: 6, text: ({ day = '' }) => dayOf(day, year) },
          ])}
        />
      </Section>
      <Section title="各代表小组出勤" aside="按人次计">
        <RuledTable
          label="各代表小组出勤"
          rows={byGroup}
          id={({ id }) => id}
          open={({ id }) => `/groups/${id}`}
          empty="还没有编入小组的代表。"
          columns={columns(byGroup, [
            { key: 'name', title: '代表小组', width: 16, text: ({ name }) => name },
          ])}
        />
      </Section>
    </Figures>
  );
}
