import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import type { ReceptionRow } from '#features/receptions/contract.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Beside, Question } from '#ui/form-page.tsx';
import { PeopleField } from '#ui/people-field.tsx';
import { SuggestField } from '#ui/suggest-field.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useStationOptions } from '../../record-options.ts';
import { usePeople } from '../../use-people.ts';
import type { ReceptionValues } from './values.ts';

/** The questions of a reception in the order they are asked at the counter. */
export function ReceptionFields(props: {
  form: UseFormReturnType<ReceptionValues>;
  /** The visitor's number as registered, masked; empty for a new entry. */
  phoneMasked: string;
  /** Who received by the entry as registered. */
  received: ReceptionRow['deputies'];
}) {
  const { form } = props;
  const { query } = useApi();
  const { today } = useDesk();
  const stations = useStationOptions();
  const choices = useQuery(query.receptions.choices.queryOptions());
  const people = usePeople(props.received);
  const { values } = form;
  return (
    <>
      <Question ask="哪一天，在哪里，谁接待">
        <Beside>
          <DateField
            label="接待日期"
            required
            full
            today={today}
            strict
            value={values.date}
            onChange={(date) => form.setFieldValue('date', date)}
            onBlur={() => form.validateField('date')}
            error={form.errors.date}
          />
          <ChoiceField
            label="接待地点"
            required
            options={stations}
            {...form.getInputProps('stationId')}
            value={values.stationId}
          />
        </Beside>
        <PeopleField
          label="接待代表"
          required
          people={people}
          value={values.deputyIds}
          onChange={(ids) => form.setFieldValue('deputyIds', ids)}
          onBlur={() => form.validateField('deputyIds')}
          error={form.errors.deputyIds}
        />
        <SuggestField
          label="接待形式"
          maw="14rem"
          words={choices.data?.ways ?? []}
          {...form.getInputProps('way')}
        />
      </Question>
      <Question ask="谁来了">
        <Checkbox
          label="来访人要求不具名"
          checked={values.anonymous}
          onChange={(event) => form.setFieldValue('anonymous', event.currentTarget.checked)}
        />
        <Beside>
          {!values.anonymous && <TextInput label="来访人姓名" {...form.getInputProps('visitor')} />}
          <TextInput
            label="联系方式"
            description={props.phoneMasked && `现为 ${props.phoneMasked}，不改则留空`}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            {...form.getInputProps('phone')}
          />
          <TextInput label="住址（村组）" {...form.getInputProps('address')} />
        </Beside>
      </Question>
      <Question ask="反映了什么，当场怎么答复">
        <Textarea
          label="反映的主要问题及诉求"
          required
          autosize
          minRows={3}
          {...form.getInputProps('matter')}
        />
        <SuggestField
          label="当场答复情况"
          words={choices.data?.replies ?? []}
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
          <SuggestField
            label="承办单位"
            required
            maw="24rem"
            words={choices.data?.units ?? []}
            {...form.getInputProps('unit')}
          />
        )}
      </Question>
      <Question ask="后来怎样">
        <SuggestField
          label="办理情况"
          words={choices.data?.progress ?? []}
          {...form.getInputProps('progress')}
        />
        <Beside>
          <DateField
            label="反馈日期"
            full
            today={today}
            strict
            value={values.feedbackOn}
            onChange={(date) => form.setFieldValue('feedbackOn', date)}
            onBlur={() => form.validateField('feedbackOn')}
            error={form.errors.feedbackOn}
          />
          <ChoiceField
            label="来访人评价"
            options={(choices.data?.ratings ?? []).map((word) => ({ value: word, label: word }))}
            {...form.getInputProps('satisfaction')}
            value={values.satisfaction}
          />
          <TextInput label="登记人" {...form.getInputProps('registrar')} />
        </Beside>
        <Textarea label="备注" autosize minRows={2} {...form.getInputProps('note')} />
      </Question>
    </>
  );
}
