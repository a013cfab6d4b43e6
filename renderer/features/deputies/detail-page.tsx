import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { documentDate } from '#electron/values/plain-date.ts';
import type { DeputyFigures } from '#features/deputies/contract.ts';
import { DetailPage, DetailPending } from '#ui/detail-page.tsx';
import { dayOf } from '#ui/format.ts';
import { type BandFigure, NextBand } from '#ui/next-band.tsx';
import { Notes } from '#ui/notes.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useMay } from '../../may.ts';
import { recordAddress } from '../../record-address.ts';
import { trouble } from '../../refusal-of.ts';
import { RemoveRecord } from '../../remove-record.tsx';
import { DeputyFacts } from './facts.tsx';
import { LeaveForm } from './leave-form.tsx';

/** As many as stand beside a deputy's facts without a scroll; all of them have a tab of their own. */
const latest = 8;

const back = { to: '/deputies', label: '代表名册' };

/** One deputy's file; `explanation` is that of the year's points, given by the feature that counts them. */
export function DeputyPage({ explanation }: { explanation: (deputyId: string) => ReactNode }) {
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const { query, client } = useApi();
  const { year } = useDesk();
  const may = useMay();
  const [asking, setAsking] = useState<'leave' | 'remove'>();
  const asked = useQuery(query.deputies.detail.queryOptions({ input: { id, year } }));
  const score = useQuery(query.scoring.deputy.queryOptions({ input: { deputyId: id, year } }));
  const deputy = asked.data;
  if (!deputy) return <DetailPending back={back} doing="正在读取代表档案" {...trouble(asked)} />;
  const ended = deputy.untilOn ? `任至${documentDate(deputy.untilOn)}` : '';
  const timeline = deputy.timeline.map((entry) => {
    const to = recordAddress({ kind: entry.kind, id: entry.record });
    return { day: dayOf(entry.date, year), text: entry.text, ...(to && { to }) };
  });
  return (
    <>
      <DetailPage
        back={back}
        title={deputy.name}
        line={[ended, deputy.levelName, deputy.workplace, deputy.group, deputy.station]
          .filter(Boolean)
          .join(' · ')}
        primary={
          may('deputies.save') && (
            <Button component={Link} to={`/deputies/${id}/edit`} variant="default">
              修改信息
            </Button>
          )
        }
        tools={
          <>
            {may('deputies.remove') && (
              <Button variant="subtle" color="gray.8" onClick={() => setAsking('remove')}>
                从名册删除
              </Button>
            )}
            {may('deputies.leave') && !deputy.untilOn && (
              <Button variant="subtle" color="gray.8" onClick={() => setAsking('leave')}>
                登记资格终止
              </Button>
            )}
          </>
        }
        lead={
          <>
            <NextBand
              state={score.data ? `${year} 年 ${score.data.total} 分` : `${year} 年`}
              line={score.data?.grade}
              figures={bandFigures(deputy.figures)}
            >
              {may('deeds.save') && (
                <Button component={Link} to={`/deeds/new?deputy=${id}`}>
                  登记履职事项
                </Button>
              )}
              {may('reportbacks.save') && (
                <Button component={Link} to={`/reportbacks/new?deputy=${id}`} variant="default">
                  安排述职
                </Button>
              )}
            </NextBand>
            <Notes title="请核对" sentences={deputy.checks} />
          </>
        }
        {...(params.get('tab') === null && {
          timeline: { title: '最近的履职', entries: timeline.slice(0, latest), empty: '还没有履职记录。' },
        })}
        tabs={[
          { key: 'facts', label: '基本信息', content: <DeputyFacts deputy={deputy} /> },
          {
            key: 'record',
            label: `履职记录（${timeline.length}）`,
            content: <Timeline wide title="履职记录" entries={timeline} empty="还没有履职记录。" />,
          },
          { key: 'score', label: `${year} 年积分`, content: explanation(id) },
        ]}
      />
      {asking === 'leave' && <LeaveForm deputy={deputy} onClose={() => setAsking(undefined)} />}
      {asking === 'remove' && (
        <RemoveRecord
          title={`从名册删除${deputy.name}`}
          removed={`已从名册删除${deputy.name}`}
          to="/deputies"
          remove={() => client.deputies.remove({ id })}
          onClose={() => setAsking(undefined)}
        >
          <p>只删除登记错了、没有任何履职记录的人。离任的代表请用“登记资格终止”，记录和积分照旧保留。</p>
        </RemoveRecord>
      )}
    </>
  );
}

/** What a deputy did in the year, as the band under the name says it; nothing while it is still on its way. */
const bandFigures = (figures: DeputyFigures | undefined): BandFigure[] =>
  figures === undefined
    ? []
    : [
        { label: '出席 / 应到', value: `${figures.attendance.count} / ${figures.attendance.of} 次` },
        { label: '接待选民', value: `${figures.receptions} 次 ${figures.voters} 人次` },
        { label: '领衔 / 附议', value: `${figures.led} / ${figures.cosigned} 件` },
        { label: '述职', value: `${figures.reportbacks} 次` },
        { label: '履职登记', value: `${figures.deeds} 件` },
      ];
