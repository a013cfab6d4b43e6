import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import type { z } from 'zod';
import { deedEditSchema, type deedRowSchema } from '#features/deeds/contract.ts';
import { deed } from '#features/deeds/fields.ts';
import { DetailPending } from '#ui/detail-page.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { NounForm } from '../../noun-form.tsx';
import { useDeputyOptions, withOwn } from '../../record-options.ts';
import { trouble } from '../../refusal-of.ts';

const list = { to: '/deeds', label: '履职登记' };

/** A new entry, of today; the deputy may come with the address. */
export function NewDeedPage() {
  const [params] = useSearchParams();
  const { today } = useDesk();
  return <DeedForm known={{ date: today, deputyId: params.get('deputy') ?? '' }} />;
}

/** Correcting an entry. */
export function DeedFormPage() {
  const { id = '' } = useParams();
  const { query } = useApi();
  const asked = useQuery({ ...query.deeds.detail.queryOptions({ input: { id } }), staleTime: 0 });
  if (!asked.data || !asked.isFetchedAfterMount)
    return <DetailPending back={list} doing="正在读取履职登记" {...trouble(asked)} />;
  return <DeedForm row={asked.data} />;
}

function DeedForm({
  row,
  known = {},
}: {
  row?: z.infer<typeof deedRowSchema>;
  known?: { date?: string; deputyId?: string };
}) {
  const { client, query } = useApi();
  const choices = useQuery(query.deeds.choices.queryOptions());
  const deputies = withOwn(useDeputyOptions(), row?.deputyId, row?.deputy ?? '');
  const words = new Set([...(choices.data?.kinds ?? []), ...(row ? [row.kind] : [])]);
  return (
    <NounForm
      title={row ? '更正履职登记' : '登记履职事项'}
      back={row ? { to: `/deeds/${row.id}`, label: '返回这条登记' } : list}
      fields={deed.fields}
      schema={deedEditSchema}
      fixed={row ? { id: row.id } : {}}
      draft={row ? `deeds.${row.id}` : 'deeds.new'}
      record={row}
      known={known}
      save={(input) => client.deeds.save(input)}
      questions={[
        { ask: '谁，哪一天，做了什么', fields: ['deputyId', 'date', 'kind', 'place', 'title'] },
        { ask: '还要记下什么', fields: ['evidence', 'note'] },
      ]}
      help={{
        deputyId: { options: deputies, hint: '输入姓名、拼音或首字母' },
        kind: { options: [...words].map((word) => ({ value: word, label: word })) },
        title: { hint: '写清楚帮了谁、办成什么事' },
        evidence: { hint: '可不填。照片、文件存放在哪里，写在这里' },
      }}
      refusedAt={{ 'unknown-kind': 'kind', 'future-date': 'date' }}
      done={({ id, deputy }) => ({
        title: row ? '已保存履职登记' : `已登记${deputy}的履职事项`,
        undone: row ? '已撤销这次更正' : '已撤销这次登记',
        to: `/deeds/${id}`,
        look: '看这一条',
      })}
      another={{ label: '再登记一件', keep: ['date', 'kind'] }}
    />
  );
}
