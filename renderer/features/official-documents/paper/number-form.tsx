import { Button, Radio, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '#ui/dialog.tsx';
import { Refused } from '#ui/refusal.tsx';
import { SmallForm } from '#ui/small-form.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useApi } from '../../../api.tsx';
import { refusalIn, trouble } from '../../../refusal-of.ts';
import type { PaperRow } from '../paper.ts';
import { SeriesForm } from '../settings/series-form.tsx';

type Props = { id: string; issuedOn: string; onDone(row: PaperRow): void; onClose(): void };

/** Gives the next number of a series, after saying which it is and that it is not taken back. */
export function NumberForm(props: Props) {
  const { query } = useApi();
  const year = Number(props.issuedOn.slice(0, 4));
  const [chosen, setChosen] = useState<string>();
  const [adding, setAdding] = useState(false);
  const asked = useQuery({
    ...query.officialDocuments.series.queryOptions({ input: { year } }),
    staleTime: 0,
  });
  const give = useMutation(query.officialDocuments.number.mutationOptions({ onSuccess: props.onDone }));
  const { refusal, onRetry } = trouble(asked);
  if (!asked.data)
    return (
      <Dialog title="编发文字号" onClose={props.onClose}>
        {refusal ? <Refused refusal={refusal} onRetry={onRetry} /> : <Waiting doing="正在查下一个号" />}
      </Dialog>
    );
  const { series, suggested } = asked.data;
  if (adding || series.length === 0)
    return (
      <SeriesForm
        year={year}
        suggested={suggested}
        onClose={series.length === 0 ? props.onClose : () => setAdding(false)}
        onSaved={(id) => {
          setChosen(id);
          setAdding(false);
        }}
      />
    );
  const seriesId = series.some(({ id }) => id === chosen) ? chosen : series[0]?.id;
  return (
    <SmallForm
      title="编发文字号"
      saveLabel="编这个号"
      saving={give.isPending}
      refusal={refusalIn(give.error)}
      onSave={() => seriesId && give.mutate({ id: props.id, seriesId, issuedOn: props.issuedOn })}
      onClose={props.onClose}
    >
      <Radio.Group label="下一个号" value={seriesId ?? ''} onChange={setChosen}>
        <Stack gap="xs" mt="xs">
          {series.map(({ id, next, body }) => (
            <Radio key={id} value={id} label={<strong>{next}</strong>} description={body} />
          ))}
        </Stack>
      </Radio.Group>
      <p style={{ margin: 0 }}>编过的号不能收回再用。这份公文以后不发了，要作废，号和原因留在登记簿里。</p>
      <Button variant="subtle" color="gray.8" w="fit-content" onClick={() => setAdding(true)}>
        另设一个代字
      </Button>
    </SmallForm>
  );
}
