import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { documentDate } from '#electron/values/plain-date.ts';
import { DetailPage, DetailPending } from '#ui/detail-page.tsx';
import { FilterTabs } from '#ui/filters.tsx';
import { weekdayWord } from '#ui/format.ts';
import { RuledTable } from '#ui/ruled-table.tsx';
import { Status } from '#ui/status.tsx';
import { useFilters } from '#ui/use-filters.ts';
import { useApi } from '../../api.tsx';
import { trouble } from '../../refusal-of.ts';

const back = { to: '/activities', label: '活动' };

const marks = {
  present: { word: '出席', tone: 'good' },
  late: { word: '迟到', tone: 'warn' },
  leave: { word: '请假', tone: 'quiet' },
  absent: { word: '缺席', tone: 'bad' },
} as const;

type Mark = keyof typeof marks;

/** One activity and who attended. */
export function ActivityPage() {
  const { id = '' } = useParams();
  const { query } = useApi();
  const filters = useFilters({ mark: '' });
  const asked = useQuery(query.activities.detail.queryOptions({ input: { id } }));
  const activity = asked.data;
  if (!activity) return <DetailPending back={back} doing="正在读取活动" {...trouble(asked)} />;
  const rows = activity.attendance.filter(
    ({ mark }) => filters.values.mark === '' || mark === filters.values.mark,
  );
  return (
    <DetailPage
      back={back}
      title={activity.title}
      line={`${documentDate(activity.date)} ${weekdayWord(activity.date)} · ${activity.kind} · 应到 ${activity.notified} 人，出席 ${activity.present + activity.late} 人`}
      lead={
        <div style={{ display: 'flex', marginTop: '1rem' }}>
          <FilterTabs
            label="到会情况"
            value={filters.values.mark}
            onChange={(mark) => filters.set({ mark })}
            options={[
              { value: '', label: '全部', count: activity.attendance.length },
              ...(Object.keys(marks) as Mark[]).map((mark) => ({
                value: mark,
                label: marks[mark].word,
                count: activity[mark],
              })),
            ]}
          />
        </div>
      }
      tabs={[
        {
          key: 'attendance',
          label: '考勤',
          content: (
            <RuledTable
              label="考勤"
              rows={rows}
              id={(row) => row.deputyId}
              open={(row) => `/deputies/${row.deputyId}`}
              empty="没有这种情况的代表。"
              columns={[
                { key: 'name', title: '姓名', width: 10, text: (row) => row.name },
                { key: 'group', title: '代表小组', width: 14, text: (row) => row.group },
                {
                  key: 'mark',
                  title: '到会情况',
                  text: (row) => marks[row.mark].word,
                  cell: (row) => <Status tone={marks[row.mark].tone}>{marks[row.mark].word}</Status>,
                },
              ]}
            />
          ),
        },
      ]}
    />
  );
}
