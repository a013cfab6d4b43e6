import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { DeputyDetail } from '#features/deputies/contract.ts';
import { DetailPage, DetailPending } from '#ui/detail-page.tsx';
import { Facts } from '#ui/facts.tsx';
import { dayOf, monthWords } from '#ui/format.ts';
import { Notes } from '#ui/notes.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { recordAddress } from '../../record-address.ts';
import { trouble } from '../../refusal-of.ts';

const back = { to: '/deputies', label: '代表名册' };

/** One deputy's file; `score` is the explanation of the year's points, given by the feature that counts them. */
export function DeputyPage({ score }: { score: (deputyId: string) => ReactNode }) {
  const { id = '' } = useParams();
  const { query } = useApi();
  const { today, year } = useDesk();
  const asked = useQuery(query.deputies.detail.queryOptions({ input: { id } }));
  const deputy = asked.data;
  if (!deputy) return <DetailPending back={back} doing="正在读取代表档案" {...trouble(asked)} />;
  const timeline = deputy.timeline.map((entry) => {
    const to = recordAddress({ kind: entry.kind, id: entry.record });
    return { day: dayOf(entry.date, today), text: entry.text, ...(to && { to }) };
  });
  return (
    <DetailPage
      back={back}
      title={deputy.name}
      line={[deputy.levelName, deputy.workplace, deputy.group, deputy.station].filter(Boolean).join(' · ')}
      primary={
        <Button component={Link} to={`/deputies/${id}/edit`}>
          修改信息
        </Button>
      }
      lead={<Notes title="请核对" sentences={deputy.checks} />}
      tabs={[
        { key: 'facts', label: '基本信息', content: <DeputyFacts deputy={deputy} /> },
        {
          key: 'record',
          label: `履职记录（${timeline.length}）`,
          content: <Timeline wide title="履职记录" entries={timeline} empty="还没有履职记录。" />,
        },
        { key: 'score', label: `${year} 年积分`, content: score(id) },
      ]}
    />
  );
}

function DeputyFacts({ deputy }: { deputy: DeputyDetail }) {
  return (
    <Facts
      facts={[
        { label: '性别', value: deputy.sex },
        { label: '民族', value: deputy.ethnicity },
        { label: '出生年月', value: monthWords(deputy.birthMonth) },
        { label: '学历', value: deputy.education },
        { label: '党派', value: deputy.party },
        { label: '代表构成', value: deputy.composition },
        { label: '职级', value: deputy.levelName },
        { label: '选区', value: deputy.constituency },
        { label: '工作单位', value: deputy.workplace },
        {
          label: '代表小组',
          value: deputy.groupId ? <Link to={`/groups/${deputy.groupId}`}>{deputy.group}</Link> : deputy.group,
        },
        {
          label: '联络站',
          value: deputy.stationId ? (
            <Link to={`/stations/${deputy.stationId}`}>{deputy.station}</Link>
          ) : (
            deputy.station
          ),
        },
        { label: '电话', value: deputy.phone },
        { label: '身份证号', value: deputy.idNumberMasked },
        { label: '备注', value: deputy.note },
      ]}
    />
  );
}
