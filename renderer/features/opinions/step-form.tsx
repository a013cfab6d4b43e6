import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import { type opinionDetailSchema, opinionsContract } from '#features/opinions/contract.ts';
import { ChoiceField } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { SmallForm } from '#ui/small-form.tsx';
import { SuggestField } from '#ui/suggest-field.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { formErrors } from '../../form-errors.ts';
import { useMay } from '../../may.ts';
import { refusalIn } from '../../refusal-of.ts';
import { useSaySaved } from '../../use-say-saved.tsx';
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
  const answered = action === 'answer' ? opinion.answeredOn : undefined;
  const [values, setValues] = useState({
    day: answered ?? today,
    unit: opinion.unit || props.unit || '',
    dueOn: '',
    result: opinion.result,
    deputyRating: opinion.deputyRating,
    voterRating: opinion.voterRating,
    number: '',
    text: '',
  });
  const [withSlip, setWithSlip] = useState(false);
  const [asked, setAsked] = useState(false);
  const set = (changes: Partial<typeof values>) => setValues((now) => ({ ...now, ...changes }));

  const input = {
    id: opinion.id,
    ...(ask.day && { [ask.day.name]: values.day }),
    ...(ask.unit && { unit: values.unit }),
    ...(ask.dueOn && values.dueOn && { dueOn: values.dueOn }),
    ...(ask.result && { result: values.result }),
    ...(ask.ratings && { deputyRating: values.deputyRating, voterRating: values.voterRating }),
    ...(ask.number && { number: values.number }),
    ...(ask.text && { text: values.text }),
  };
  const errors = formErrors(opinionsContract[action]['~orpc'].inputSchema as unknown as z.ZodType, input);
  const error = (field: string) => (asked ? errors[field] : undefined);

  const take = useMutation({
    mutationFn: (given: typeof input) =>
      (client.opinions[action] as (input: unknown) => Promise<Opinion>)(given),
    onSuccess: async (now) => {
      const rest = action === 'answer' ? `：${now.resultName}` : '';
      const done = /^(登记|更正)/.test(name) ? name : `登记${name}`;
      saySaved(`第 ${now.number} 号已${done}${rest}`);
      onClose();
      if (withSlip && ask.slip) await navigate(slipAddress(ask.slip.template, now));
    },
  });

  return (
    <SmallForm
      title={`第 ${opinion.number} 号：${name}`}
      saveLabel={ask.save}
      saving={take.isPending}
      refusal={refusalIn(take.error)}
      onClose={onClose}
      onSave={() => {
        setAsked(true);
        if (Object.keys(errors).length === 0) take.mutate(input);
      }}
    >
      {ask.unit && (
        <SuggestField
          label="承办单位"
          required
          data-autofocus
          words={choices.data?.units ?? []}
          value={values.unit}
          onChange={(unit) => set({ unit })}
          error={error('unit')}
        />
      )}
      {ask.day && (
        <DateField
          label={ask.day.label}
          required
          today={today}
          strict
          value={values.day}
          onChange={(day) => set({ day })}
          error={error(ask.day.name)}
        />
      )}
      {ask.dueOn && (
        <DateField
          label={ask.dueOn}
          required={action === 'extend'}
          description={action === 'assign' ? '不填按本地做法的期限计算' : undefined}
          today={today}
          strict
          value={values.dueOn}
          onChange={(dueOn) => set({ dueOn })}
          error={error('dueOn')}
        />
      )}
      {ask.result && (
        <ChoiceField
          label="办理结果"
          required
          options={(choices.data?.results ?? []).map((result) => ({
            value: result.code,
            label: result.code === result.name ? result.name : `${result.code}　${result.name}`,
          }))}
          value={values.result}
          onChange={(result) => set({ result })}
          error={error('result')}
        />
      )}
      {ask.ratings &&
        (['deputyRating', 'voterRating'] as const).map((rating) => (
          <ChoiceField
            key={rating}
            label={rating === 'deputyRating' ? '代表评价' : '选民评价'}
            options={(choices.data?.ratings ?? []).map((word) => ({ value: word, label: word }))}
            value={values[rating]}
            onChange={(value) => set({ [rating]: value })}
          />
        ))}
      {ask.number && (
        <TextInput
          label={ask.number}
          autoComplete="off"
          value={values.number}
          onChange={(event) => set({ number: event.currentTarget.value })}
          error={error('number')}
        />
      )}
      {ask.text && (
        <Textarea
          label={ask.text.label}
          required={ask.text.required ?? false}
          autosize
          minRows={2}
          maxRows={8}
          value={values.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
          error={error('text')}
        />
      )}
      {ask.slip && may('officialDocuments.preview') && (
        <Checkbox
          label={`保存后接着出${ask.slip.word}`}
          checked={withSlip}
          onChange={(event) => setWithSlip(event.currentTarget.checked)}
        />
      )}
    </SmallForm>
  );
}

/** Where a slip about an opinion is drafted, in the year of its list. */
export const slipAddress = (template: string, { id, raisedOn }: Pick<Opinion, 'id' | 'raisedOn'>): string =>
  `/official-documents/${template}?year=${raisedOn.slice(0, 4)}&subject=${encodeURIComponent(id)}`;
