import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { isPlainDate } from '#electron/values/plain-date.ts';
import { type ReceptionRow, receptionEditSchema } from '#features/receptions/contract.ts';
import { DetailPending } from '#ui/detail-page.tsx';
import { FormPage } from '#ui/form-page.tsx';
import { dayOf } from '#ui/format.ts';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { formErrors } from '../../form-errors.ts';
import { useMay } from '../../may.ts';
import { refusalIn, trouble } from '../../refusal-of.ts';
import { SavedWithUndo } from '../../saved-with-undo.tsx';
import { useDraft } from '../../use-draft.ts';
import { visitorOf } from './columns.tsx';
import { EarlierVisits } from './earlier-visits.tsx';
import { ReceptionFields } from './fields.tsx';
import { NotAccepted } from './not-accepted.tsx';
import { ToOpinion } from './to-opinion.tsx';
import { inputOf, newValues, type ReceptionValues, valuesOf } from './values.ts';

const list = { to: '/receptions', label: '接待登记' };

/** A new entry of the register; the date and place may come with the address. */
export function NewReceptionPage({ similar }: { similar: Similar }) {
  const [params] = useSearchParams();
  const { query } = useApi();
  const { today, year, user } = useDesk();
  const own = useQuery({
    ...query.stations.list.queryOptions({ input: { year } }),
    enabled: user.role === 'liaison',
  });
  const [turn, setTurn] = useState(0);
  const date = params.get('date') ?? '';
  // a liaison has one station, and registers nowhere else
  const only = user.role === 'liaison' ? own.data?.[0]?.id : undefined;
  const known = { date: isPlainDate(date) ? date : today, stationId: params.get('station') ?? only ?? '' };
  if (own.isLoading) return <DetailPending back={list} doing="正在准备登记" />;
  return (
    <ReceptionForm
      key={turn}
      values={newValues(known)}
      onAnother={() => setTurn(turn + 1)}
      similar={similar}
    />
  );
}

/** A registered entry, open for changes. */
export function ReceptionFormPage() {
  const { id = '' } = useParams();
  const { query } = useApi();
  const asked = useQuery({ ...query.receptions.detail.queryOptions({ input: { id } }), staleTime: 0 });
  if (!asked.data || !asked.isFetchedAfterMount)
    return <DetailPending back={list} doing="正在读取接待登记" {...trouble(asked)} />;
  return (
    <ReceptionForm
      key={id}
      id={id}
      values={valuesOf(asked.data)}
      phoneMasked={asked.data.phoneMasked}
      received={asked.data.deputies}
    />
  );
}

/** Opinions about the same matter, which another feature knows. */
type Similar = (said: {
  matter: string;
  date: string;
  leadId: string;
  ended: boolean;
  /** Pressed to save the form and note on this opinion what was said. */
  onHear: ((opinion: HeardOn) => void) | undefined;
}) => ReactNode;

type HeardOn = { id: string; number: string };

function ReceptionForm(props: {
  id?: string;
  values: ReceptionValues;
  phoneMasked?: string;
  received?: ReceptionRow['deputies'];
  onAnother?: () => void;
  similar?: Similar;
}) {
  const { id } = props;
  const { query } = useApi();
  const { year } = useDesk();
  const navigate = useNavigate();
  const may = useMay();
  const back = id ? { to: `/receptions/${id}`, label: '返回这条登记' } : list;
  const [initial] = useState(props.values);
  const form = useForm<ReceptionValues>({
    initialValues: initial,
    validate: (values) => formErrors(receptionEditSchema, inputOf(id, values)),
    validateInputOnBlur: true,
  });
  const { draft, saved } = useDraft<ReceptionValues>({
    form: id ? `receptions.${id}` : 'receptions.new',
    values: form.values,
    initial,
    dirty: form.isDirty(),
    ofRecord: id !== undefined,
    apply: form.setValues,
  });
  const record = useMutation(query.receptions.record.mutationOptions({ onSuccess: saved }));
  const hear = useMutation(query.receptions.recordHeard.mutationOptions({ onSuccess: saved }));
  // which opinion the press that saves is about
  const pressed = useRef<HeardOn>(undefined);
  const [heardOn, setHeardOn] = useState<HeardOn>();
  const saving = record.isPending || hear.isPending;
  const save = (values: ReceptionValues, onto: HeardOn | undefined) => {
    setHeardOn(onto);
    // what was refused of one way to save is not said of the other
    record.reset();
    hear.reset();
    if (onto) hear.mutate({ ...inputOf(id, values), opinionId: onto.id });
    else record.mutate(inputOf(id, values));
  };
  const row = record.data ?? hear.data;
  if (row)
    return (
      <SavedWithUndo
        title={id ? '已保存接待登记' : heardOn ? `已登记接待，并记到第${heardOn.number}号` : '已登记接待'}
        undone={id ? '已撤销这次更正' : '已撤销这次登记'}
        onUndone={() => navigate(back.to)}
        facts={[
          { label: '接待日期', value: dayOf(row.date, year) },
          { label: '接待地点', value: row.station },
          { label: '接待代表', value: row.deputies.map(({ name }) => name).join('、') },
          { label: '来访人', value: visitorOf(row) },
          { label: '反映的问题', value: row.matter },
          { label: '转办', value: row.transferred ? row.unit : '当场答复，未转办' },
        ]}
      >
        {props.onAnother && <Button onClick={props.onAnother}>再登记一条</Button>}
        {heardOn && (
          <Button variant="default" onClick={() => navigate(`/opinions/${heardOn.id}`)}>
            看第{heardOn.number}号
          </Button>
        )}
        {!heardOn && may('opinions.save') && <ToOpinion id={row.id} variant="default" />}
        <Button variant="default" onClick={() => navigate(`${list.to}?year=${row.date.slice(0, 4)}`)}>
          回到接待登记
        </Button>
        <Button variant="default" onClick={() => navigate(`/receptions/${row.id}`)}>
          看这一条
        </Button>
      </SavedWithUndo>
    );
  return (
    <FormPage
      title={id ? '更正接待登记' : '登记接待'}
      back={back}
      startsInFirst={!id}
      dirty={form.isDirty()}
      saving={saving}
      refusal={refusalIn(record.error ?? hear.error)}
      draft={draft}
      beside={
        props.similar && (
          <>
            {!form.values.anonymous && <EarlierVisits visitor={form.values.visitor} ended={saving} />}
            {may('opinions.similar') &&
              props.similar({
                matter: form.values.matter,
                date: form.values.date,
                leadId: form.values.deputyIds[0] ?? '',
                ended: saving,
                onHear: may('receptions.recordHeard')
                  ? (opinion) => {
                      // a press while something is being saved saves nothing
                      if (!saving) pressed.current = opinion;
                    }
                  : undefined,
              })}
            <NotAccepted />
          </>
        )
      }
      onSave={() => {
        const onto = pressed.current;
        pressed.current = undefined;
        form.onSubmit((values) => save(values, onto))();
      }}
    >
      <ReceptionFields form={form} phoneMasked={props.phoneMasked ?? ''} received={props.received ?? []} />
    </FormPage>
  );
}
