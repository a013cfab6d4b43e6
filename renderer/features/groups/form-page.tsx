import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { z } from 'zod';
import { groupEditSchema, type groupRowSchema } from '#features/groups/contract.ts';
import { group } from '#features/groups/fields.ts';
import { DetailPending } from '#ui/detail-page.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { NounForm } from '../../noun-form.tsx';
import { useDeputyOptions, withOwn } from '../../record-options.ts';
import { trouble } from '../../refusal-of.ts';

type Group = z.infer<typeof groupRowSchema>;

/** A new group of the desk's term. */
export function NewGroupPage() {
  return <GroupForm />;
}

/** Changing a group's name, leaders and liaison. */
export function GroupFormPage() {
  const { id = '' } = useParams();
  const { query } = useApi();
  const { year } = useDesk();
  const asked = useQuery({ ...query.groups.detail.queryOptions({ input: { id, year } }), staleTime: 0 });
  if (!asked.data || !asked.isFetchedAfterMount) {
    const back = { to: `/groups/${id}`, label: '返回小组' };
    return <DetailPending back={back} doing="正在读取代表小组" {...trouble(asked)} />;
  }
  return <GroupForm row={asked.data} />;
}

function GroupForm({ row }: { row?: Group }) {
  const { client } = useApi();
  const { term } = useDesk();
  const leaders = [{ value: '', label: '未定' }, ...useDeputyOptions()];
  return (
    <NounForm
      title={row ? `修改${row.name}` : '新增代表小组'}
      line={row ? undefined : term?.name}
      back={row ? { to: `/groups/${row.id}`, label: '返回小组' } : { to: '/groups', label: '代表小组' }}
      fields={group.fields}
      schema={groupEditSchema}
      fixed={row ? { id: row.id } : {}}
      draft={row ? `groups.${row.id}` : 'groups.new'}
      record={row}
      save={(input) => client.groups.save(input)}
      questions={[{ ask: '叫什么，谁负责', fields: ['name', 'leaderId', 'deputyLeaderId', 'liaison'] }]}
      help={{
        name: { hint: '如 第一代表小组' },
        leaderId: {
          options: withOwn(leaders, row?.leaderId, row?.leader ?? ''),
          hint: '输入姓名、拼音或首字母；还没有登记代表的先空着',
        },
        deputyLeaderId: { options: withOwn(leaders, row?.deputyLeaderId, row?.deputyLeader ?? '') },
      }}
      refusedAt={{ 'group-taken': 'name' }}
      done={({ id, name }) => ({
        title: row ? `已保存${name}` : `已登记${name}`,
        undone: row ? '已撤销这次修改' : `已撤销${name}的登记`,
        to: `/groups/${id}`,
        look: '查看小组',
      })}
      another={{ label: '再登记一个小组', keep: [] }}
    />
  );
}
