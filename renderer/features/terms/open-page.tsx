import { useQuery } from '@tanstack/react-query';
import { termOpenSchema } from '#features/terms/contract.ts';
import { term } from '#features/terms/fields.ts';
import { DetailPending } from '#ui/detail-page.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { NounForm } from '../../noun-form.tsx';
import { trouble } from '../../refusal-of.ts';
import { Reelected } from './reelected.tsx';
import { termName } from './term.ts';

const back = { to: '/terms', label: '届次' };

/** Opens the next term beside the last one: its day, and each deputy marked re-elected or left. */
export function OpenTermPage() {
  const { query, client } = useApi();
  const { township } = useDesk();
  const terms = useQuery(query.terms.list.queryOptions());
  const [last] = terms.data ?? [];
  const deputies = useQuery({
    ...query.deputies.list.queryOptions({ input: { termId: last?.id ?? '' } }),
    enabled: last !== undefined,
  });
  if (!last || !deputies.data) {
    const none = terms.data?.length === 0 && {
      refusal: { message: '还没有登记届次。', remedy: '请先登记本届。' },
    };
    return <DetailPending back={back} doing="正在读取上一届" {...trouble(deputies)} {...none} />;
  }
  const ordinal = String(last.ordinal + 1);
  return (
    <NounForm
      title="开启下一届"
      line={`上一届：${last.name}，代表 ${last.deputies} 人。上一届的记录、名册和积分照旧保留。`}
      back={back}
      fields={term.fields}
      schema={termOpenSchema}
      draft="terms.open"
      known={{ ordinal, name: termName(township, ordinal) }}
      save={(input) => client.terms.open(input)}
      saveLabel="开启这一届"
      questions={[{ ask: '哪一届，从哪一天起', fields: ['ordinal', 'fromOn', 'name'] }]}
      help={{ fromOn: { hint: '新一届第一次会议召开的日期；还没有定的先不填，定了再补' } }}
      refusedAt={{ 'term-taken': 'ordinal', 'terms-overlap': 'fromOn' }}
      more={{
        initial: { reelected: [] },
        draw: (form) => (
          <Reelected
            deputies={deputies.data.rows}
            value={form.values.reelected as string[]}
            onChange={(ids) => form.setFieldValue('reelected', ids)}
          />
        ),
      }}
      done={({ id, name, deputies: going }) => ({
        title: `已开启${name}，连任代表 ${going} 人`,
        undone: `已撤销${name}的开启`,
        to: `/terms/${id}`,
        look: '查看这一届',
      })}
    />
  );
}
