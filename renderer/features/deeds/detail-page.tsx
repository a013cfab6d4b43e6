import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { documentDate } from '#electron/values/plain-date.ts';
import { DetailPage, DetailPending } from '#ui/detail-page.tsx';
import { Facts } from '#ui/facts.tsx';
import { useApi } from '../../api.tsx';
import { useMay } from '../../may.ts';
import { trouble } from '../../refusal-of.ts';
import { RemoveRecord } from '../../remove-record.tsx';

const back = { to: '/deeds', label: '履职登记' };

/** One thing that a deputy did, as it is registered. */
export function DeedPage() {
  const { id = '' } = useParams();
  const { query, client } = useApi();
  const may = useMay();
  const [removing, setRemoving] = useState(false);
  const asked = useQuery(query.deeds.detail.queryOptions({ input: { id } }));
  const row = asked.data;
  if (!row) return <DetailPending back={back} doing="正在读取履职登记" {...trouble(asked)} />;
  return (
    <>
      <DetailPage
        back={back}
        title={row.title}
        line={[row.deputy, documentDate(row.date), row.kind].join(' · ')}
        tools={
          may('deeds.remove') && (
            <Button variant="subtle" color="gray.8" onClick={() => setRemoving(true)}>
              删除
            </Button>
          )
        }
        primary={
          may('deeds.save') && (
            <Button component={Link} to={`/deeds/${id}/edit`}>
              更正
            </Button>
          )
        }
        tabs={[
          {
            key: 'entry',
            label: '登记',
            content: (
              <Facts
                facts={[
                  { label: '代表', value: <Link to={`/deputies/${row.deputyId}`}>{row.deputy}</Link> },
                  { label: '日期', value: documentDate(row.date) },
                  { label: '类型', value: row.kind },
                  { label: '做了什么', value: row.title },
                  { label: '地点', value: row.place },
                  { label: '佐证', value: row.evidence },
                  { label: '备注', value: row.note },
                  { label: '登记人', value: row.enteredBy },
                ]}
              />
            ),
          },
        ]}
      />
      {removing && (
        <RemoveRecord
          title="删除这条履职登记"
          removed={`已删除${row.deputy}的一条履职登记`}
          to="/deeds"
          remove={() => client.deeds.remove({ id })}
          onClose={() => setRemoving(false)}
        >
          <p>
            {row.deputy}，{documentDate(row.date)}：{row.title}
          </p>
          <p>删除后，这位代表的积分随之重算。</p>
        </RemoveRecord>
      )}
    </>
  );
}
