import { Autocomplete, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { DateField } from '#ui/date-field.tsx';
import { Question } from '#ui/form-page.tsx';
import { PeopleField } from '#ui/people-field.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { usePeople } from '../../use-people.ts';
import type { ReceptionValues } from './values.ts';

/** The questions of a reception in the order they are asked at the counter. */
export function ReceptionFields(props: {
  form: UseFormReturnType<ReceptionValues>;
  /** The visitor's number as registered, masked; empty for a new entry. */
  phoneMasked: string;
}) {
  const { form } = props;
  const { query } = useApi();
  const { year, today } = useDesk();
  const stations = useQuery(query.stations.list.queryOptions({ input: { year } }));
  const choices = useQuery(query.receptions.choices.queryOptions());
  const people = usePeople();
  const { values } = form;
  return (
    <>
      <Question ask="哪一天，在哪里，谁接待">
        <DateField
          label="接待日期"
          required
          today={today}
          strict
          value={values.date}
          onChange={(date) => form.setFieldValue('date', date)}
          error={form.errors.date}
        />
        <Select
          label="接待地点"
          required
          maw="20rem"
          searchable
          nothingFoundMessage="没有这个联络站"
          data={(stations.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('stationId')}
          value={values.stationId || null}
          onChange={(value) => form.setFieldValue('stationId', value ?? '')}
        />
        <PeopleField
          label="接待代表"
          required
          people={people}
          value={values.deputyIds}
          onChange={(ids) => form.setFieldValue('deputyIds', ids)}
          error={form.errors.deputyIds}
        />
        <Autocomplete
          label="接待形式"
          maw="14rem"
          data={choices.data?.ways ?? []}
          {...form.getInputProps('way')}
        />
      </Question>
      <Question ask="谁来了">
        <Checkbox
          label="来访人要求不具名"
          checked={values.anonymous}
          onChange={(event) => form.setFieldValue('anonymous', event.currentTarget.checked)}
        />
        {!values.anonymous && (
          <TextInput label="来访人姓名" maw="14rem" autoComplete="off" {...form.getInputProps('visitor')} />
        )}
        <TextInput
          label="联系方式"
          maw="20rem"
          autoComplete="off"
          description={props.phoneMasked && `现为 ${props.phoneMasked}，不改则留空`}
          {...form.getInputProps('phone')}
        />
        <TextInput label="住址（村组）" maw="24rem" autoComplete="off" {...form.getInputProps('address')} />
      </Question>
      <Question ask="反映了什么，当场怎么答复">
        <Textarea
          label="反映的主要问题及诉求"
          required
          autosize
          minRows={3}
          maw="40rem"
          {...form.getInputProps('matter')}
        />
        <Autocomplete
          label="当场答复情况"
          maw="40rem"
          data={choices.data?.replies ?? []}
          {...form.getInputProps('onSpotReply')}
        />
      </Question>
      <Question ask="要不要转给别的单位办">
        <Checkbox
          label="已转办"
          checked={values.transferred}
          onChange={(event) => form.setFieldValue('transferred', event.currentTarget.checked)}
        />
        {values.transferred && (
          <Autocomplete
            label="承办单位"
            required
            maw="24rem"
            data={choices.data?.units ?? []}
            {...form.getInputProps('unit')}
          />
        )}
      </Question>
      <Question ask="后来怎样">
        <Autocomplete
          label="办理情况"
          maw="40rem"
          data={choices.data?.progress ?? []}
          {...form.getInputProps('progress')}
        />
        <DateField
          label="反馈日期"
          today={today}
          strict
          value={values.feedbackOn}
          onChange={(date) => form.setFieldValue('feedbackOn', date)}
          error={form.errors.feedbackOn}
        />
        <Select
          label="来访人评价"
          maw="14rem"
          clearable
          data={choices.data?.ratings ?? []}
          value={values.satisfaction || null}
          onChange={(value) => form.setFieldValue('satisfaction', value ?? '')}
        />
        <TextInput label="登记人" maw="14rem" autoComplete="off" {...form.getInputProps('registrar')} />
        <Textarea label="备注" autosize minRows={2} maw="40rem" {...form.getInputProps('note')} />
      </Question>
    </>
  );
}
