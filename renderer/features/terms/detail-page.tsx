import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { documentDate } from '#electron/values/plain-date.ts';
import { DetailPage, DetailPending } from '#ui/detail-page.tsx';
import { Facts } from '#ui/facts.tsx';
import { Refused } from '#ui/refusal.tsx';
import { RuledTable } from '#ui/ruled-table.tsx';
import { useApi } from '../../api.tsx';
import { useMay } from '../../may.ts';
import { trouble } from '../../refusal-of.ts';
import { RemoveRecord } from '../../remove-record.tsx';
import { stateWords } from './term.ts';

const back = { to: '/terms', label: '届次' };

/** One term: its days, and who is or was deputy in it. */
export function TermPage() {
  const { id = '' } = useParams();
  const { query, client } = useApi();
  const may = useMay();
  const [removing, setRemoving] = useState(false);
  const asked = useQuery(query.terms.list.queryOptions());
  const deputies = useQuery(query.deputies.list.queryOptions({ input: { termId: id, order: 'roster' } }));
  const unread = trouble(deputies);
  const row = asked.data?.find((candidate) => candidate.id === id);
  if (!row) {
    const gone = asked.data && { refusal: { message: '没有这一届。', remedy: '请回到届次重新选择。' } };
    return <DetailPending back={back} doing="正在读取届次" {...trouble(asked)} {...gone} />;
  }
  return (
    <>
      <DetailPage
        back={back}
        title={row.name}
        line={[stateWords[row.state].word, `代表 ${row.deputies} 人`].join(' · ')}
        tools={
          may('terms.remove') && (
            <Button variant="subtle" color="gray.8" onClick={() => setRemoving(true)}>
              删除
            </Button>
          )
        }
        primary={
          may('terms.save') && (
            <Button component={Link} to={`/terms/${id}/edit`}>
              修改
            </Button>
          )
        }
        lead={
          <Facts
            facts={[
              { label: '首次会议', value: row.fromOn ? documentDate(row.fromOn) : '未登记' },
              { label: '任至', value: row.untilOn ? documentDate(row.untilOn) : '下一届首次会议' },
            ]}
          />
        }
        tabs={[
          {
            key: 'deputies',
            label: '代表',
            content: unread.refusal ? (
              <Refused {...unread} refusal={unread.refusal} />
            ) : (
              <RuledTable
                label="这一届的代表"
                rows={deputies.data?.rows ?? []}
                id={(deputy) => deputy.id}
                open={(deputy) => (may('deputies.detail') ? `/deputies/${deputy.id}` : undefined)}
                empty={deputies.data ? '这一届还没有代表。' : '正在读取这一届的代表。'}
                columns={[
                  { key: 'name', title: '姓名', width: 7, text: (deputy) => deputy.name },
                  { key: 'level', title: '层级', width: 8, text: (deputy) => deputy.levelName },
                  { key: 'workplace', title: '工作单位及职务', text: (deputy) => deputy.workplace },
                  { key: 'group', title: '代表小组', width: 11, text: (deputy) => deputy.group },
                  {
                    key: 'until',
                    title: '任职终止',
                    width: 10,
                    text: ({ untilOn }) => (untilOn ? documentDate(untilOn) : ''),
                  },
                ]}
              />
            ),
          },
        ]}
      />
      {removing && (
        <RemoveRecord
          title={`删除${row.name}`}
          removed={`已删除${row.name}`}
          to="/terms"
          remove={() => client.terms.remove({ id })}
          onClose={() => setRemoving(false)}
        >
          <p>只有还没有代表的一届可以删除。删除后，它前一届的任期改为延续到再下一届的首次会议。</p>
        </RemoveRecord>
      )}
    </>
  );
}
