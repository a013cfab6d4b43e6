import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { DetailPage, DetailPending } from '#ui/detail-page.tsx';
import { Facts } from '#ui/facts.tsx';
import { percent } from '#ui/format.ts';
import { RuledTable } from '#ui/ruled-table.tsx';
import { Section } from '#ui/section.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useMay } from '../../may.ts';
import { trouble } from '../../refusal-of.ts';
import { RemoveRecord } from '../../remove-record.tsx';

const back = { to: '/groups', label: '代表小组' };

/** One group: its members and their attendance over the year. */
export function GroupPage() {
  const { id = '' } = useParams();
  const { query, client } = useApi();
  const { year } = useDesk();
  const may = useMay();
  const [removing, setRemoving] = useState(false);
  const asked = useQuery(query.groups.detail.queryOptions({ input: { id, year } }));
  const group = asked.data;
  if (!group) return <DetailPending back={back} doing="正在读取代表小组" {...trouble(asked)} />;
  return (
    <>
      <DetailPage
        back={back}
        title={group.name}
        line={`代表 ${group.deputies} 人 · ${year} 年出席 ${group.present} 人次，应到 ${group.expected} 人次，出勤率 ${percent(group.present, group.expected)}`}
        tools={
          may('groups.remove') && (
            <Button variant="subtle" color="gray.8" onClick={() => setRemoving(true)}>
              删除
            </Button>
          )
        }
        primary={
          may('groups.save') && (
            <Button component={Link} to={`/groups/${id}/edit`}>
              修改
            </Button>
          )
        }
        beside={
          <Section title="组里的人">
            <Facts
              facts={[
                { label: '组长', value: group.leader },
                { label: '副组长', value: group.deputyLeader },
                { label: '联络员', value: group.liaison },
              ]}
            />
          </Section>
        }
        tabs={[
          {
            key: 'members',
            label: '组员',
            content: (
              <RuledTable
                label="组员"
                rows={group.members}
                id={(row) => row.id}
                open={(row) => `/deputies/${row.id}`}
                empty="这个小组还没有代表。"
                columns={[
                  { key: 'name', title: '姓名', width: 6, text: (row) => row.name },
                  { key: 'level', title: '层级', width: 7, text: (row) => row.levelName },
                  { key: 'workplace', title: '工作单位及职务', text: (row) => row.workplace },
                  {
                    key: 'attendance',
                    title: '出席 / 应到',
                    width: 6.5,
                    align: 'right',
                    text: (row) => `${row.present} / ${row.expected}`,
                  },
                  {
                    key: 'rate',
                    title: '出勤率',
                    width: 5,
                    align: 'right',
                    text: (row) => percent(row.present, row.expected),
                  },
                ]}
              />
            ),
          },
        ]}
      />
      {removing && (
        <RemoveRecord
          title={`删除${group.name}`}
          removed={`已删除${group.name}`}
          to="/groups"
          remove={() => client.groups.remove({ id })}
          onClose={() => setRemoving(false)}
        >
          <p>只有没有代表的小组可以删除；小组里还有代表的，先把他们编到别的小组。</p>
        </RemoveRecord>
      )}
    </>
  );
}
