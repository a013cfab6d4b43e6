import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { termEditSchema } from '#features/terms/contract.ts';
import { term } from '#features/terms/fields.ts';
import { DetailPending } from '#ui/detail-page.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { NounField } from '../../noun-fields.tsx';
import { NounForm } from '../../noun-form.tsx';
import type { Values } from '../../noun-values.ts';
import { trouble } from '../../refusal-of.ts';
import { type TermRow, termName } from './term.ts';

const list = { to: '/terms', label: '届次' };

/** A term entered by hand: the first of an office, or one before it. */
export function NewTermPage() {
  const { query } = useApi();
  const known = useQuery(query.terms.list.queryOptions());
  if (!known.data) return <DetailPending back={list} doing="正在读取届次" {...trouble(known)} />;
  return <TermForm first={known.data.length === 0} />;
}

/** Changing a term's name and dates. */
export function TermFormPage() {
  const { id = '' } = useParams();
  const { query } = useApi();
  const asked = useQuery({ ...query.terms.list.queryOptions(), staleTime: 0 });
  const row = asked.data?.find((candidate) => candidate.id === id);
  if (!row || !asked.isFetchedAfterMount)
    return <DetailPending back={list} doing="正在读取届次" {...trouble(asked)} />;
  return <TermForm row={row} />;
}

function TermForm({ row, ...known }: { row?: TermRow; first?: boolean }) {
  // once it is saved it is no longer the first: what follows is what was said before
  const [first] = useState(known.first === true);
  const { client } = useApi();
  return (
    <NounForm
      title={row ? `修改${row.name}` : first ? '登记本届' : '登记一届'}
      back={row ? { to: `/terms/${row.id}`, label: '返回这一届' } : list}
      fields={term.fields}
      schema={termEditSchema}
      fixed={row ? { id: row.id } : {}}
      draft={row ? `terms.${row.id}` : 'terms.new'}
      record={row}
      save={(input) => client.terms.save(input)}
      questions={[{ ask: '哪一届，从哪一天起', fields: ['ordinal', 'fromOn', 'name'] }]}
      help={{ fromOn: { hint: '本届第一次会议召开的日期，可写 2021.12.28' } }}
      cells={row ? {} : { ordinal: (form) => <OrdinalField form={form} /> }}
      refusedAt={{ 'term-taken': 'ordinal', 'terms-overlap': 'fromOn' }}
      done={({ id, name }) => ({
        title: row ? `已保存${name}` : `已登记${name}`,
        undone: row ? '已撤销这次修改' : `已撤销${name}的登记`,
        to: first ? '/stations' : `/terms/${id}`,
        look: first ? '接着登记站点' : '查看这一届',
      })}
    />
  );
}

/** Which term it is; once it is known, the name that townships give it is filled in, to be changed where theirs is another. */
function OrdinalField({ form }: { form: UseFormReturnType<Values> }) {
  const { township } = useDesk();
  const fill = () => {
    if (form.values.name !== '') return;
    form.setFieldValue('name', termName(township, String(form.values.ordinal).trim()));
  };
  const help = { hint: '只写数字，如 19', onLeave: fill };
  return <NounField form={form} name="ordinal" field={term.fields.ordinal} help={help} />;
}
