import { NumberInput, TextInput } from '@mantine/core';
import { seriesContract } from '#features/official-documents/contract/series.ts';
import { SmallForm } from '#ui/small-form.tsx';
import { useApi } from '../../../api.tsx';
import { inputSchema, useSchemaForm } from '../../../use-schema-form.ts';

/** A series of numbers: its code, the body it stands for, and how far it was used on paper this year. */
export function SeriesForm(props: {
  year: number;
  suggested: { code: string; body: string };
  series?: { id: string; code: string; body: string; used: number };
  onSaved(id: string): void;
  onClose(): void;
}) {
  const { client } = useApi();
  const { year, series, suggested } = props;
  const { form, saving, refusal, onSave } = useSchemaForm({
    schema: inputSchema(seriesContract.saveSeries),
    initial: {
      code: series?.code ?? suggested.code,
      body: series?.body ?? suggested.body,
      used: (series?.used ?? 0) as number | string,
    },
    input: (values) => ({ ...values, ...(series && { id: series.id }), year }),
    save: (input) => client.officialDocuments.saveSeries(input),
    onSaved: ({ id }) => props.onSaved(id),
  });
  const { code, used } = form.values;
  return (
    <SmallForm
      title={series ? `发文机关代字：${series.code}` : '设发文机关代字'}
      saveLabel="保存代字"
      saving={saving}
      refusal={refusal}
      onSave={onSave}
      onClose={props.onClose}
    >
      <TextInput
        label="代字"
        required
        description={`按本单位一直用的写，如 ${suggested.code}`}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        {...form.getInputProps('code')}
      />
      <TextInput label="发文机关" required {...form.getInputProps('body')} />
      <NumberInput
        label={`${year} 年在纸上已用到第几号`}
        description={`没用过填 0；下一份编 ${code.trim()}〔${year}〕${(Number(used) || 0) + 1}号，已在这里编过的从最后一号接着编`}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        min={0}
        max={9999}
        allowDecimal={false}
        maw="12rem"
        {...form.getInputProps('used')}
      />
    </SmallForm>
  );
}
