import { NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isSeriesCode } from '#features/official-documents/rules/numbers.ts';
import { SmallForm } from '#ui/small-form.tsx';
import { useApi } from '../../../api.tsx';
import { refusalIn } from '../../../refusal-of.ts';

/** A series of numbers: its code, the body it stands for, and how far it was used on paper this year. */
export function SeriesForm(props: {
  year: number;
  suggested: { code: string; body: string };
  series?: { id: string; code: string; body: string; used: number };
  onSaved(id: string): void;
  onClose(): void;
}) {
  const { query } = useApi();
  const { year, series } = props;
  const [code, setCode] = useState(series?.code ?? props.suggested.code);
  const [body, setBody] = useState(series?.body ?? props.suggested.body);
  const [used, setUsed] = useState<number | string>(series?.used ?? 0);
  const save = useMutation(
    query.officialDocuments.saveSeries.mutationOptions({ onSuccess: ({ id }) => props.onSaved(id) }),
  );
  const last = Number(used) || 0;
  return (
    <SmallForm
      title={series ? `发文机关代字：${series.code}` : '设发文机关代字'}
      saveLabel="保存代字"
      saving={save.isPending}
      refusal={refusalIn(save.error)}
      onSave={() =>
        save.mutate({ ...(series && { id: series.id }), code: code.trim(), body, year, used: last })
      }
      onClose={props.onClose}
    >
      <TextInput
        label="代字"
        required
        description={`按本单位一直用的写，如 ${props.suggested.code}`}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={
          code.trim() === '' || isSeriesCode(code.trim()) ? undefined : '代字是 2 到 12 个汉字，不带年份和号'
        }
        autoComplete="off"
      />
      <TextInput
        label="发文机关"
        required
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
        autoComplete="off"
      />
      <NumberInput
        label={`${year} 年在纸上已用到第几号`}
        description={`没用过填 0；下一份编 ${code.trim()}〔${year}〕${last + 1}号，已在这里编过的从最后一号接着编`}
        inputWrapperOrder={['label', 'input', 'description']}
        min={0}
        max={9999}
        allowDecimal={false}
        maw="12rem"
        value={used}
        onChange={setUsed}
      />
    </SmallForm>
  );
}
