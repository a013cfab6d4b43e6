import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { ChoiceField } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Beside, Question } from '#ui/form-page.tsx';
import { PeopleField } from '#ui/people-field.tsx';
import { SuggestField } from '#ui/suggest-field.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useDeputyOptions, withOwn } from '../../record-options.ts';
import { usePeople } from '../../use-people.ts';
import type { OpinionValues } from './values.ts';

/** The questions of an opinion in the order they are asked at the counter. */
export function OpinionFields(props: {
  form: UseFormReturnType<OpinionValues>;
  /** Those whom the opinion, or the reception that it comes from, names. */
  named: readonly { id: string; name: string }[];
}) {
  const { form, named } = props;
  const { query } = useApi();
  const { today } = useDesk();
  const choices = useQuery(query.opinions.choices.queryOptions());
  const people = usePeople(named);
  const { values } = form;
  const lead = named.find(({ id }) => id === values.leadId);
  const deputies = withOwn(useDeputyOptions(), lead?.id, lead?.name ?? '');
  return (
    <>
      <Question ask="反映什么问题">
        <TextInput label="标题" required {...form.getInputProps('title')} />
        <Textarea label="内容" autosize minRows={3} {...form.getInputProps('content')} />
      </Question>
      <Question ask="谁提出的，哪一天">
        <ChoiceField
          label="领衔代表"
          required
          description="输入姓名、拼音或首字母"
          options={deputies}
          {...form.getInputProps('leadId')}
          value={values.leadId}
        />
        <PeopleField
          label="附议代表"
          people={people}
          value={values.cosignerIds}
          onChange={(ids) => form.setFieldValue('cosignerIds', ids)}
          onBlur={() => form.validateField('cosignerIds')}
          error={form.errors.cosignerIds}
        />
        <DateField
          label="提出日期"
          required
          today={today}
          strict
          value={values.raisedOn}
          onChange={(date) => form.setFieldValue('raisedOn', date)}
          onBlur={() => form.validateField('raisedOn')}
          error={form.errors.raisedOn}
        />
      </Question>
      <Question ask="归到哪一类">
        <Beside>
          <SuggestField
            label="类别"
            words={choices.data?.categories ?? []}
            {...form.getInputProps('category')}
          />
          <SuggestField label="来源" words={choices.data?.sources ?? []} {...form.getInputProps('source')} />
        </Beside>
        <Checkbox
          label="涉及面广、处理难度大，办理时间按较长的算"
          {...form.getInputProps('complex', { type: 'checkbox' })}
        />
        <TextInput
          label="编号"
          maw="14rem"
          description="留空由系统接着编"
          {...form.getInputProps('number')}
        />
        <Textarea label="备注" autosize minRows={2} {...form.getInputProps('note')} />
      </Question>
    </>
  );
}
