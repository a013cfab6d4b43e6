import { Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { opinionDetailSchema } from '#features/opinions/contract.ts';
import { SmallForm } from '#ui/small-form.tsx';
import { useApi } from '../../api.tsx';
import { refusalIn } from '../../refusal-of.ts';
import { useSaySaved } from '../../use-say-saved.tsx';

/** Registers how the deputy and the voter rate the reply. */
export function RateForm(props: { opinion: z.infer<typeof opinionDetailSchema>; onClose(): void }) {
  const { query } = useApi();
  const saySaved = useSaySaved();
  const { opinion } = props;
  const choices = useQuery(query.opinions.choices.queryOptions());
  const [deputyRating, setDeputyRating] = useState(opinion.deputyRating);
  const [voterRating, setVoterRating] = useState(opinion.voterRating);
  const rate = useMutation(
    query.opinions.rate.mutationOptions({
      onSuccess: (now) => {
        saySaved(`第 ${now.number} 号已登记评价`);
        props.onClose();
      },
    }),
  );
  const ratings = choices.data?.ratings ?? [];
  return (
    <SmallForm
      title={`第 ${opinion.number} 号：登记评价`}
      saveLabel="保存评价"
      saving={rate.isPending}
      refusal={refusalIn(rate.error)}
      onClose={props.onClose}
      onSave={() => rate.mutate({ id: opinion.id, deputyRating, voterRating })}
    >
      <Select
        label="代表评价"
        data={ratings}
        clearable
        value={deputyRating || null}
        onChange={(value) => setDeputyRating(value ?? '')}
      />
      <Select
        label="选民评价"
        data={ratings}
        clearable
        value={voterRating || null}
        onChange={(value) => setVoterRating(value ?? '')}
      />
    </SmallForm>
  );
}
