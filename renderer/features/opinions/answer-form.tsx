import { Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { opinionDetailSchema } from '#features/opinions/contract.ts';
import { DateField } from '#ui/date-field.tsx';
import { SmallForm } from '#ui/small-form.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { refusalIn } from '../../refusal-of.ts';
import { useSaySaved } from '../../use-say-saved.tsx';

/** Registers when the unit replied, and what came of the matter. */
export function AnswerForm(props: { opinion: z.infer<typeof opinionDetailSchema>; onClose(): void }) {
  const { query } = useApi();
  const saySaved = useSaySaved();
  const { today } = useDesk();
  const { opinion } = props;
  const choices = useQuery(query.opinions.choices.queryOptions());
  const [answeredOn, setAnsweredOn] = useState(opinion.answeredOn ?? today);
  const [result, setResult] = useState(opinion.result);
  const [asked, setAsked] = useState(false);
  const answer = useMutation(
    query.opinions.answer.mutationOptions({
      onSuccess: (now) => {
        saySaved(`第 ${now.number} 号已登记答复：${now.resultName}`);
        props.onClose();
      },
    }),
  );
  return (
    <SmallForm
      title={`第 ${opinion.number} 号：登记答复`}
      saveLabel="保存答复"
      saving={answer.isPending}
      refusal={refusalIn(answer.error)}
      onClose={props.onClose}
      onSave={() => {
        setAsked(true);
        if (answeredOn && result) answer.mutate({ id: opinion.id, answeredOn, result });
      }}
    >
      <DateField
        label="答复日期"
        required
        today={today}
        value={answeredOn}
        onChange={setAnsweredOn}
        error={asked && !answeredOn ? '请填写答复日期' : undefined}
      />
      <Select
        label="办理结果"
        required
        data={(choices.data?.results ?? []).map(({ code, name }) => ({
          value: code,
          label: `${code}　${name}`,
        }))}
        value={result || null}
        onChange={(value) => setResult(value ?? '')}
        error={asked && !result ? '请选择办理结果' : undefined}
      />
    </SmallForm>
  );
}
