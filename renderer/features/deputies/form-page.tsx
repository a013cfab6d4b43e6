import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { type DeputyDetail, deputyEditSchema } from '#features/deputies/contract.ts';
import { DetailPending } from '#ui/detail-page.tsx';
import { FormPage, Question } from '#ui/form-page.tsx';
import { monthWords } from '#ui/format.ts';
import { monthFromWords } from '#ui/month-words.ts';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { formErrors } from '../../form-errors.ts';
import { refusalIn, trouble } from '../../refusal-of.ts';
import { SavedWithUndo } from '../../saved-with-undo.tsx';
import { useDraft } from '../../use-draft.ts';
import { levels } from './levels.ts';

type Values = Record<
  | 'name'
  | 'sex'
  | 'ethnicity'
  | 'birthMonth'
  | 'education'
  | 'party'
  | 'workplace'
  | 'composition'
  | 'constituency'
  | 'level'
  | 'groupId'
  | 'stationId'
  | 'phone'
  | 'idNumber'
  | 'note',
  string
>;

const valuesOf = (deputy: DeputyDetail): Values => ({
  name: deputy.name,
  sex: deputy.sex,
  ethnicity: deputy.ethnicity,
  birthMonth: monthWords(deputy.birthMonth),
  education: deputy.education,
  party: deputy.party,
  workplace: deputy.workplace,
  composition: deputy.composition,
  constituency: deputy.constituency,
  level: deputy.level,
  groupId: deputy.groupId ?? '',
  stationId: deputy.stationId ?? '',
  phone: '',
  idNumber: '',
  note: deputy.note,
});

const inputOf = (id: string, { birthMonth, groupId, stationId, idNumber, phone, ...words }: Values) => ({
  ...words,
  id,
  ...(birthMonth.trim() && { birthMonth: monthFromWords(birthMonth) ?? birthMonth }),
  ...(groupId && { groupId }),
  ...(stationId && { stationId }),
  ...(idNumber.trim() && { idNumber }),
  ...(phone.trim() && { phone }),
});

/** What a masked field holds now, so that leaving it empty is understood. */
const asNow = (masked: string) => (masked ? `现为 ${masked}，不改则留空` : '尚未登记');

/** Changing a deputy's facts. */
export function DeputyFormPage() {
  const { id = '' } = useParams();
  const { query } = useApi();
  const asked = useQuery({ ...query.deputies.detail.queryOptions({ input: { id } }), staleTime: 0 });
  const back = { to: `/deputies/${id}`, label: '返回档案' };
  if (!asked.data || !asked.isFetchedAfterMount)
    return <DetailPending back={back} doing="正在读取代表档案" {...trouble(asked)} />;
  return <DeputyForm deputy={asked.data} back={back} />;
}

function DeputyForm({ deputy, back }: { deputy: DeputyDetail; back: { to: string; label: string } }) {
  const { query } = useApi();
  const { year } = useDesk();
  const navigate = useNavigate();
  const groups = useQuery(query.groups.list.queryOptions({ input: { year } }));
  const stations = useQuery(query.stations.list.queryOptions({ input: { year } }));
  const [initial] = useState(() => valuesOf(deputy));
  const form = useForm<Values>({
    initialValues: initial,
    validate: (values) => formErrors(deputyEditSchema, inputOf(deputy.id, values)),
    validateInputOnBlur: true,
  });
  const { draft, saved } = useDraft<Values>({
    form: `deputies.${deputy.id}`,
    values: form.values,
    initial,
    dirty: form.isDirty(),
    ofRecord: true,
    apply: form.setValues,
  });
  const save = useMutation(query.deputies.save.mutationOptions({ onSuccess: saved }));
  const text = (
    label: string,
    field: keyof Values,
    more: { required?: boolean; description?: string; maw?: string } = {},
  ) => <TextInput label={label} maw="28rem" autoComplete="off" {...more} {...form.getInputProps(field)} />;
  const choice = (label: string, field: keyof Values, data: { value: string; label: string }[]) => (
    <Select
      label={label}
      maw="20rem"
      data={data}
      {...form.getInputProps(field)}
      onChange={(value) => form.setFieldValue(field, value ?? '')}
    />
  );
  if (save.data)
    return (
      <SavedWithUndo
        title={`已保存${save.data.name}的信息`}
        undone={`已撤销对${save.data.name}信息的修改`}
        onUndone={() => navigate(back.to)}
        facts={[
          { label: '代表层级', value: save.data.levelName },
          { label: '工作单位', value: save.data.workplace },
          { label: '代表小组', value: save.data.group },
          { label: '联络站', value: save.data.station },
          { label: '电话', value: save.data.phoneMasked },
        ]}
      >
        <Button onClick={() => navigate(back.to)}>查看档案</Button>
        <Button variant="default" component={Link} to="/deputies">
          回到名册
        </Button>
      </SavedWithUndo>
    );
  const named = (list: { id: string; name: string }[] | undefined) =>
    (list ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormPage
      title={`修改${deputy.name}的信息`}
      back={back}
      dirty={form.isDirty()}
      saving={save.isPending}
      draft={draft}
      refusal={refusalIn(save.error)}
      onSave={form.onSubmit((values) => save.mutate(deputyEditSchema.parse(inputOf(deputy.id, values))))}
    >
      <Question ask="是谁">
        {text('姓名', 'name', { required: true, maw: '14rem' })}
        {choice('性别', 'sex', [
          { value: '男', label: '男' },
          { value: '女', label: '女' },
        ])}
        {text('民族', 'ethnicity', { maw: '14rem' })}
        {text('出生年月', 'birthMonth', { maw: '14rem', description: '可写 1980.9 或 1980年9月' })}
        {text('身份证号', 'idNumber', {
          description: asNow(deputy.idNumberMasked),
        })}
        {text('学历', 'education', { maw: '14rem' })}
        {text('党派', 'party', { maw: '14rem' })}
      </Question>
      <Question ask="做什么工作，代表哪里">
        {text('工作单位及职务', 'workplace', { maw: '40rem' })}
        {text('代表构成', 'composition', { maw: '20rem', description: '如 农民、干部、专业技术人员' })}
        {choice('代表层级', 'level', [...levels])}
        {text('选区', 'constituency')}
        {choice('代表小组', 'groupId', [{ value: '', label: '未编组' }, ...named(groups.data)])}
        {choice('联络站', 'stationId', [{ value: '', label: '未定' }, ...named(stations.data)])}
      </Question>
      <Question ask="怎么联系">
        {text('电话', 'phone', { maw: '20rem', description: asNow(deputy.phoneMasked) })}
        <Textarea label="备注" maw="40rem" autosize minRows={2} {...form.getInputProps('note')} />
      </Question>
    </FormPage>
  );
}
