import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { documentDate } from '#electron/values/plain-date.ts';
import { percentText } from '#electron/values/share.ts';
import { attendanceOf, attendanceShare } from '#features/activities/rules.ts';
import { DetailPage, DetailPending } from '#ui/detail-page.tsx';
import { FilterTabs } from '#ui/filters.tsx';
import { fromToday, weekdayWord } from '#ui/format.ts';
import { NextBand } from '#ui/next-band.tsx';
import { RuledTable } from '#ui/ruled-table.tsx';
import { Section } from '#ui/section.tsx';
import { Status } from '#ui/status.tsx';
import { useFilters } from '#ui/use-filters.ts';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useMay } from '../../may.ts';
import { trouble } from '../../refusal-of.ts';
import { RemoveActivity } from './remove.tsx';

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
  const { today } = useDesk();
  const may = useMay();
  const [removing, setRemoving] = useState(false);
  const filters = useFilters({ mark: '' });
  const asked = useQuery(query.activities.detail.queryOptions({ input: { id } }));
  const activity = asked.data;
  if (!activity) return <DetailPending back={back} doing="正在读取活动" {...trouble(asked)} />;
  const rows = activity.attendance.filter(
    ({ mark }) => filters.values.mark === '' || mark === filters.values.mark,
  );
  const planned = activity.date > today;
  const came = attendanceOf(activity);
  const subject = `?year=${activity.date.slice(0, 4)}&subject=${encodeURIComponent(id)}`;
  const papers = may('officialDocuments.preview');
  return (
    <>
      <DetailPage
        back={back}
        title={activity.title}
        line={[
          `${documentDate(activity.date)} ${weekdayWord(activity.date)}${activity.endsOn ? `至${documentDate(activity.endsOn)}` : ''}`,
          activity.kind,
          activity.theme,
          activity.place,
          activity.host,
        ]
          .filter(Boolean)
          .join(' · ')}
        tools={
          <>
            {may('activities.remove') && (
              <Button variant="subtle" color="gray.8" onClick={() => setRemoving(true)}>
                删除
              </Button>
            )}
            {may('activities.save') && (
              <Button component={Link} to={`/activities/${id}/edit`} variant="default">
                修改
              </Button>
            )}
          </>
        }
        lead={
          <NextBand
            state={
              <Status tone={planned ? 'quiet' : activity.notified > 0 ? 'good' : 'warn'}>
                {planned ? '已安排，还没有举行' : activity.notified > 0 ? '已登记考勤' : '还没有登记考勤'}
              </Status>
            }
            line={planned && `定于${documentDate(activity.date)}举行，${fromToday(activity.date, today)}`}
            {...(activity.notified > 0 && {
              figures: [
                { label: '出席 / 应到', value: `${came.count} / ${came.of} 人` },
                { label: '出勤率', value: percentText(came) },
              ],
            })}
            blocked={
              planned && may('activities.mark') ? [{ names: ['登记考勤'], why: '举行以后才能登记。' }] : []
            }
          >
            {!planned && may('activities.mark') && (
              <Button
                component={Link}
                to={`/activities/${id}/attendance`}
                variant={activity.notified > 0 ? 'default' : 'filled'}
              >
                {activity.notified > 0 ? '更正考勤' : '登记考勤'}
              </Button>
            )}
            {papers && planned && (
              <Button component={Link} to={`/official-documents/activity${subject}`}>
                写通知
              </Button>
            )}
            {papers && (
              <Button component={Link} to={`/official-documents/sign-in${subject}`} variant="default">
                打印签到表
              </Button>
            )}
          </NextBand>
        }
        {...(activity.attendance.length > 0 && {
          beside: (
            <Section title="各组到会">
              <RuledTable
                label="各组到会"
                rows={[...Map.groupBy(activity.attendance, ({ group }) => group)]}
                id={([group]) => group}
                columns={[
                  { key: 'group', title: '代表小组', text: ([group]) => group || '未编组' },
                  {
                    key: 'came',
                    title: '出席 / 应到',
                    width: 6.5,
                    align: 'right',
                    text: ([, own]) => {
                      const { count, of } = attendanceShare(own.map(({ mark }) => mark));
                      return `${count} / ${of}`;
                    },
                  },
                ]}
              />
            </Section>
          ),
        })}
        tabs={[
          {
            key: 'attendance',
            label: '考勤',
            content: (
              <>
                <div style={{ display: 'flex', marginBottom: '1rem' }}>
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
                <RuledTable
                  label="考勤"
                  rows={rows}
                  id={(row) => row.deputyId}
                  open={(row) => `/deputies/${row.deputyId}`}
                  empty={activity.attendance.length === 0 ? '还没有登记考勤。' : '没有这种情况的代表。'}
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
              </>
            ),
          },
        ]}
      />
      {removing && <RemoveActivity activity={activity} onClose={() => setRemoving(false)} />}
    </>
  );
}
