import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { DetailPage, DetailPending } from '#ui/detail-page.tsx';
import { Figures } from '#ui/figures.tsx';
import { dayOf, fromToday, weekdayWord } from '#ui/format.ts';
import { NextBand } from '#ui/next-band.tsx';
import { RuledTable } from '#ui/ruled-table.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useMay } from '../../may.ts';
import { ReceptionMonths } from '../../reception-months.tsx';
import { trouble } from '../../refusal-of.ts';
import { RemoveRecord } from '../../remove-record.tsx';
import { StationFacts } from './facts.tsx';
import { StationStandards } from './standards.tsx';

const back = { to: '/stations', label: '联络站' };

/** One station: its deputies, and its receptions month by month. */
export function StationPage() {
  const { id = '' } = useParams();
  const { query, client } = useApi();
  const { year, today } = useDesk();
  const may = useMay();
  const [removing, setRemoving] = useState(false);
  const asked = useQuery(query.stations.detail.queryOptions({ input: { id, year } }));
  const station = asked.data;
  if (!station) return <DetailPending back={back} doing="正在读取联络站" {...trouble(asked)} />;
  const next = station.nextReception;
  return (
    <>
      <DetailPage
        back={back}
        title={station.name}
        line={[station.kind, station.address, station.hours].filter(Boolean).join(' · ')}
        tools={
          <>
            {may('ledgers.reception') && (
              <Button component={Link} to={`/ledgers?station=${id}`} variant="subtle" color="gray.8">
                接待台账
              </Button>
            )}
            {may('boards.station') && (
              <Button component={Link} to={`/boards?station=${id}`} variant="subtle" color="gray.8">
                上墙名单
              </Button>
            )}
          </>
        }
        lead={
          <NextBand
            state={
              next
                ? `下一个接待日 ${dayOf(next, Number(today.slice(0, 4)))} ${weekdayWord(next)}`
                : '未定接待日'
            }
            line={next && fromToday(next, today)}
            figures={[
              { label: '驻站代表', value: `${station.deputies} 人` },
              { label: `${year} 年接待`, value: `${station.receptionDays} 次` },
              { label: '来访', value: `${station.voters} 人次` },
              ...(station.lastReception
                ? [{ label: '最近一次', value: dayOf(station.lastReception, year) }]
                : []),
            ]}
          >
            {may('receptions.record') && (
              <Button component={Link} to={`/receptions/new?station=${id}`}>
                登记接待
              </Button>
            )}
            {may('receptions.duties') && (
              <Button component={Link} to="/receptions/duty" variant="default">
                接待排班
              </Button>
            )}
          </NextBand>
        }
        tabs={[
          {
            key: 'members',
            label: `驻站代表（${station.members.length}）`,
            content: (
              <RuledTable
                label="驻站代表"
                rows={station.members}
                id={(row) => row.id}
                open={(row) => (may('deputies.detail') ? `/deputies/${row.id}` : undefined)}
                empty="还没有代表编入这个站。"
                columns={[
                  { key: 'name', title: '姓名', width: 8, text: (row) => row.name },
                  { key: 'level', title: '层级', width: 8, text: (row) => row.levelName },
                  { key: 'workplace', title: '工作单位及职务', text: (row) => row.workplace },
                ]}
              />
            ),
          },
          {
            key: 'facts',
            label: '基本信息',
            content: <StationFacts station={station} onRemove={() => setRemoving(true)} />,
          },
          { key: 'standards', label: '达标', content: <StationStandards id={id} /> },
          {
            key: 'months',
            label: `${year} 年逐月接待`,
            content: (
              <Figures what="接待登记" ready empty={station.voters === 0 && `${year} 年还没有接待登记`}>
                <ReceptionMonths
                  months={station.months}
                  open={
                    may('ledgers.reception') ? (month) => `/ledgers?station=${id}&month=${month}` : undefined
                  }
                />
              </Figures>
            ),
          },
        ]}
      />
      {removing && (
        <RemoveRecord
          title={`删除${station.name}`}
          removed={`已删除${station.name}`}
          to="/stations"
          remove={() => client.stations.remove({ id })}
          onClose={() => setRemoving(false)}
        >
          <p>只有没有代表、没有接待登记、没有联络员用户的站点可以删除；有过接待的站点请保留，记录照旧。</p>
        </RemoveRecord>
      )}
    </>
  );
}
