import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { opinionEditSchema } from '#features/opinions/contract.ts';
import { DetailPending } from '#ui/detail-page.tsx';
import { FormPage } from '#ui/form-page.tsx';
import { useGoOn } from '#ui/use-go-on.ts';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { formErrors } from '../../form-errors.ts';
import { refusalIn, trouble } from '../../refusal-of.ts';
import { useDraft } from '../../use-draft.ts';
import { useSaySaved } from '../../use-say-saved.tsx';
import { OpinionFields } from './fields.tsx';
import { SimilarMatters } from './similar-matters.tsx';
import { fromReception, newOpinion, type OpinionValues, opinionInput, opinionValues } from './values.ts';

const list = { to: '/opinions', label: '意见建议' };

/** A new opinion; `?reception=` carries a voter's words over. */
export function NewOpinionPage() {
  const [params] = useSearchParams();
  const { today } = useDesk();
  const reception = params.get('reception');
  return reception ? (
    <FromReception id={reception} />
  ) : (
    <OpinionForm values={newOpinion(today)} back={list} />
  );
}

function FromReception({ id }: { id: string }) {
  const { query } = useApi();
  const { today } = useDesk();
  const asked = useQuery(query.receptions.detail.queryOptions({ input: { id } }));
  const back = { to: `/receptions/${id}`, label: '返回这条登记' };
  if (!asked.data) return <DetailPending back={back} doing="正在读取接待登记" {...trouble(asked)} />;
  return (
    <OpinionForm
      key={id}
      values={fromReception(asked.data, today)}
      named={asked.data.deputies}
      back={back}
      unit={asked.data.unit}
      line="选民的话、接待代表已带过来；保存后接着交办。"
    />
  );
}

/** An opinion, open for changes. */
export function OpinionFormPage() {
  const { id = '' } = useParams();
  const { query } = useApi();
  const asked = useQuery({ ...query.opinions.detail.queryOptions({ input: { id } }), staleTime: 0 });
  if (!asked.data || !asked.isFetchedAfterMount)
    return <DetailPending back={list} doing="正在读取意见建议" {...trouble(asked)} />;
  const back = { to: `/opinions/${id}`, label: '返回这件意见' };
  const { leadId, lead, cosigners } = asked.data;
  const named = [{ id: leadId, name: lead }, ...cosigners];
  return <OpinionForm key={id} id={id} values={opinionValues(asked.data)} named={named} back={back} />;
}

function OpinionForm(props: {
  id?: string;
  values: OpinionValues;
  named?: readonly { id: string; name: string }[];
  back: { to: string; label: string };
  /** The unit that the reception was already passed to. */
  unit?: string;
  line?: string;
}) {
  const { id, back } = props;
  const { query } = useApi();
  const saySaved = useSaySaved();
  const [initial] = useState(props.values);
  const [next, setNext] = useState<string>();
  useGoOn(next, { replace: true });
  const leaving = next !== undefined;
  const form = useForm<OpinionValues>({
    initialValues: initial,
    validate: (values) => formErrors(opinionEditSchema, opinionInput(id, values)),
    validateInputOnBlur: true,
  });
  const dirty = form.isDirty();
  const { draft, saved } = useDraft<OpinionValues>({
    form: id ? `opinions.${id}` : initial.receptionId ? `opinions.of.${initial.receptionId}` : 'opinions.new',
    values: form.values,
    initial,
    dirty,
    ofRecord: id !== undefined,
    apply: form.setValues,
  });
  const save = useMutation(
    query.opinions.save.mutationOptions({
      onSuccess: (row) => {
        saved();
        saySaved(id ? `第 ${row.number} 号已修改` : `已新增第 ${row.number} 号意见建议`);
        const how = new URLSearchParams({
          year: row.raisedOn.slice(0, 4),
          ...(initial.receptionId && !id && { do: 'assign', unit: props.unit ?? '' }),
        });
        setNext(`/opinions/${row.id}?${how}`);
      },
    }),
  );
  return (
    <FormPage
      title={id ? '修改意见建议' : initial.receptionId ? '转为意见' : '新增意见'}
      line={props.line}
      back={back}
      dirty={dirty && !leaving}
      saving={save.isPending || leaving}
      refusal={refusalIn(save.error)}
      draft={draft}
      startsInFirst={!id}
      beside={<SimilarMatters {...form.values} id={id} ended={save.isPending || leaving} />}
      onSave={form.onSubmit((values) => save.mutate(opinionInput(id, values)))}
    >
      <OpinionFields form={form} named={props.named ?? []} />
    </FormPage>
  );
}
