import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import { type opinionDetailSchema, opinionsContract } from '#features/opinions/contract.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Beside } from '#ui/form-page.tsx';
import { SmallForm } from '#ui/small-form.tsx';
import { SuggestField } from '#ui/suggest-field.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useMay } from '../../may.ts';
import { useSaySaved } from '../../use-say-saved.tsx';
import { inputSchema, useSchemaForm } from '../../use-schema-form.ts';
import { type StepAction, stepAsks } from './step-asks.ts';

type Opinion = z.infer<typeof opinionDetailSchema>;

/** The form of a step in its own words: asks what the step needs, says beside a field what is missing, and takes it. */
export function StepForm(props: {
  opinion: Opinion;
  action: StepAction;
  name: string;
  /** Said in the unit's field before anything is: whom the voter's entry names. */
  unit?: string;
  onClose(): void;
}) {
  const { opinion, action, onClose } = props;
  // once it is taken, the record that comes back calls the step otherwise: 登记评价 becomes 更正评价
  const [name] = useState(props.name);
  const { query, client } = useApi();
  const saySaved = useSaySaved();
  const navigate = useNavigate();
  const may = useMay();
  const { today } = useDesk();
  const choices = useQuery(query.opinions.choices.queryOptions());
  const ask = stepAsks[action];
  const { form, date, saving, refusal, onSave } = useSchemaForm({
    schema: inputSchema(opinionsContract[action] as { '~orpc': { inputSchema?: z.ZodType } }),
    initial: {
      date: today,
      answeredOn: opinion.answeredOn ?? today,
      unit: opinion.unit || props.unit || '',
      dueOn: '',
      result: opinion.result,
      deputyRating: opinion.deputyRating,
      voterRating: opinion.voterRating,
      number: '',
      text: '',
      withSlip: false,
    },
    input: (values) => ({
      id: opinion.id,
      ...(ask.day && { [ask.day.name]: values[ask.day.name] }),
      ...(ask.unit && { unit: values.unit }),
      ...(ask.dueOn && values.dueOn && { dueOn: values.dueOn }),
      ...(ask.result && { result: values.result }),
      ...(ask.ratings && { deputyRating: values.deputyRating, voterRating: values.voterRating }),
      ...(ask.number && { number: values.number }),
      ...(ask.text && { text: values.text }),
    }),
    save: (input) => (client.opinions[action] as (input: unknown) => Promise<Opinion>)(input),
    onSaved: (now) => {
      const rest = action === 'answer' ? `：${now.resultName}` : '';
      const done = /^(登记|更正)/.test(name) ? name : `登记${name}`;
      saySaved(`第 ${now.number} 号已${done}${rest}`);
      onClose();
      if (form.values.withSlip && ask.slip) void navigate(slipAddress(ask.slip.template, now));
    },
    ...(ask.day && { refusedAt: { 'step-too-early': ask.day.name } }),
  });

  return (
    <SmallForm
      title={`第 ${opinion.number} 号：${name}`}
      saveLabel={ask.save}
      saving={saving}
      refusal={refusal}
      onClose={onClose}
      onSave={onSave}
    >
      {ask.unit && (
        <SuggestField
          label="承办单位"
          required
          words={choices.data?.units ?? []}
          {...form.getInputProps('unit')}
        />
      )}
      <Beside>
        {ask.day && <DateField label={ask.day.label} required today={today} {...date(ask.day.name)} />}
        {ask.dueOn && (
          <DateField
            label={ask.dueOn}
            required={action === 'extend'}
            description={action === 'assign' ? '不填按本地做法的期限计算' : undefined}
            today={today}
            {...date('dueOn')}
          />
        )}
        {ask.number && <TextInput label={ask.number} {...form.getInputProps('number')} />}
      </Beside>
      {ask.result && (
        <ChoiceField
          label="办理结果"
          required
          options={(choices.data?.results ?? []).map((result) => ({
            value: result.code,
            label: result.code === result.name ? result.name : `${result.code}　${result.name}`,
          }))}
          {...form.getInputProps('result')}
          value={form.values.result}
        />
      )}
      {ask.ratings && (
        <Beside>
          {(['deputyRating', 'voterRating'] as const).map((rating) => (
            <ChoiceField
              key={rating}
              label={rating === 'deputyRating' ? '代表评价' : '选民评价'}
              options={(choices.data?.ratings ?? []).map((word) => ({ value: word, label: word }))}
              {...form.getInputProps(rating)}
              value={form.values[rating]}
            />
          ))}
        </Beside>
      )}
      {ask.text && (
        <Textarea
          label={ask.text.label}
          required={ask.text.required ?? false}
          autosize
          minRows={2}
          maxRows={8}
          {...form.getInputProps('text')}
        />
      )}
      {ask.slip && may('officialDocuments.preview') && (
        <Checkbox
          label={`保存后接着出${ask.slip.word}`}
          {...form.getInputProps('withSlip', { type: 'checkbox' })}
        />
      )}
    </SmallForm>
  );
}

/** Where a slip about an opinion is drafted, in the year of its list. */
export const slipAddress = (template: string, { id, raisedOn }: Pick<Opinion, 'id' | 'raisedOn'>): string =>
  `/official-documents/${template}?year=${raisedOn.slice(0, 4)}&subject=${encodeURIComponent(id)}`;
