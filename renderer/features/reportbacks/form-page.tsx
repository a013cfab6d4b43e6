import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import type { z } from 'zod';
import { reportbackEditSchema, type reportbackRowSchema } from '#features/reportbacks/contract.ts';
import { reportback } from '#features/reportbacks/fields.ts';
import { DetailPending } from '#ui/detail-page.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { NounForm } from '../../noun-form.tsx';
import { useDeputyOptions, withOwn } from '../../record-options.ts';
import { trouble } from '../../refusal-of.ts';

const list = { to: '/reportbacks', label: '述职评议' };
const { deputyId, date, place, form, note } = reportback.fields;
const fields = { deputyId, date, place, form, note };

/** A report-back to be planned, or one that was held; `?deputy=` names whose. */
export function NewReportbackPage() {
  const [params] = useSearchParams();
  return <ReportbackForm back={list} deputy={params.get('deputy') ?? ''} />;
}

/** A report-back, open for changes; its ballots are corrected on their own. */
export function ReportbackFormPage() {
  const { id = '' } = useParams();
  const { query } = useApi();
  const asked = useQuery({ ...query.reportbacks.detail.queryOptions({ input: { id } }), staleTime: 0 });
  const back = { to: `/reportbacks/${id}`, label: '返回这次述职' };
  if (!asked.data || !asked.isFetchedAfterMount)
    return <DetailPending back={back} doing="正在读取述职评议" {...trouble(asked)} />;
  return <ReportbackForm record={asked.data} back={back} />;
}

function ReportbackForm(props: {
  record?: z.infer<typeof reportbackRowSchema>;
  back: { to: string; label: string };
  deputy?: string;
}) {
  const { record, back } = props;
  const { client, query } = useApi();
  const { today } = useDesk();
  const choices = useQuery(query.reportbacks.choices.queryOptions());
  const counts = record && {
    issued: record.issued,
    returned: record.returned,
    valid: record.valid,
    votes: Object.fromEntries(record.votes.map(({ option, count }) => [option, count])),
  };
  return (
    <NounForm
      title={record ? '修改述职评议' : '安排述职评议'}
      line={record ? undefined : '以后的日子就是安排；已经举行的，保存后接着登记计票。'}
      back={back}
      fields={fields}
      schema={reportbackEditSchema}
      fixed={record ? { id: record.id, ...counts } : {}}
      draft={record ? `reportbacks.${record.id}` : 'reportbacks.new'}
      record={record}
      known={{ deputyId: props.deputy ?? '' }}
      save={(input) => client.reportbacks.save(input)}
      questions={[
        { ask: '谁述职，哪一天', fields: ['deputyId', 'date'] },
        { ask: '在哪里，什么形式', fields: ['place', 'form', 'note'] },
      ]}
      help={{
        deputyId: { options: withOwn(useDeputyOptions(), record?.deputyId, record?.deputy ?? '') },
        form: { suggest: choices.data?.forms ?? [] },
      }}
      refusedAt={{ 'not-serving': 'deputyId', 'reportback-taken': 'date', 'not-held-yet': 'date' }}
      done={({ id, deputy, date: on }) => ({
        title: record ? '已保存述职评议' : on > today ? `已安排${deputy}述职` : `已登记${deputy}述职`,
        undone: record ? '已撤销这次修改' : '已撤销这次登记',
        to: record || on > today ? `/reportbacks/${id}` : `/reportbacks/${id}?do=tally`,
        look: record || on > today ? '看这次述职' : '登记计票',
      })}
      another={record ? undefined : { label: '再安排一位', keep: ['date', 'place', 'form'] }}
    />
  );
}
