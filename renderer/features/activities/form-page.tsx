import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { z } from 'zod';
import { type activityDetailSchema, activityEditSchema } from '#features/activities/contract.ts';
import { activity } from '#features/activities/fields.ts';
import { DetailPending } from '#ui/detail-page.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { NounForm } from '../../noun-form.tsx';
import { trouble } from '../../refusal-of.ts';

const list = { to: '/activities', label: '活动' };

/** A new activity, planned or held. */
export function NewActivityPage() {
  return <ActivityForm back={list} />;
}

/** An activity, open for changes. */
export function ActivityFormPage() {
  const { id = '' } = useParams();
  const { query } = useApi();
  const asked = useQuery({ ...query.activities.detail.queryOptions({ input: { id } }), staleTime: 0 });
  const back = { to: `/activities/${id}`, label: '返回这次活动' };
  if (!asked.data || !asked.isFetchedAfterMount)
    return <DetailPending back={back} doing="正在读取活动" {...trouble(asked)} />;
  return <ActivityForm record={asked.data} back={back} />;
}

function ActivityForm(props: {
  record?: z.infer<typeof activityDetailSchema>;
  back: { to: string; label: string };
}) {
  const { record, back } = props;
  const { client, query } = useApi();
  const { today } = useDesk();
  const choices = useQuery(query.activities.choices.queryOptions());
  const kinds = (choices.data?.kinds ?? []).map((word) => ({ value: word, label: word }));
  return (
    <NounForm
      title={record ? '修改活动' : '新建活动'}
      line={record ? undefined : '还没有举行的也可以先登记，举行以后再记考勤。'}
      back={back}
      fields={activity.fields}
      schema={activityEditSchema}
      fixed={record ? { id: record.id } : {}}
      draft={record ? `activities.${record.id}` : 'activities.new'}
      record={record}
      save={(input) => client.activities.save(input)}
      questions={[
        { ask: '办什么活动', fields: ['title', 'kind', 'theme'] },
        { ask: '哪一天，在哪里，谁组织', fields: ['date', 'endsOn', 'place', 'host'] },
      ]}
      help={{
        kind: { options: kinds },
        theme: { hint: '属于哪个主题活动，如 人大代表活动月；没有的不填' },
        date: { hint: '可写 3.6、3月6日 或 昨天；以后的日子就是安排' },
        endsOn: { hint: '只有一天的不填' },
      }}
      refusedAt={{ 'ends-before-start': 'endsOn', 'unknown-kind': 'kind', 'activity-taken': 'title' }}
      done={({ id, title, date }) => ({
        title: record ? '已保存活动' : date > today ? '已安排活动' : '已登记活动',
        undone: record ? `已撤销对“${title}”的修改` : `已撤销“${title}”的登记`,
        to: record || date > today ? `/activities/${id}` : `/activities/${id}/attendance`,
        look: record || date > today ? '看这次活动' : '登记考勤',
      })}
    />
  );
}
