import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from 'react-router';
import { documentDate } from '#electron/values/plain-date.ts';
import { type OpinionRow, opinionsContract } from '#features/opinions/contract.ts';
import { slipRows } from '#features/opinions/rules/slips.ts';
import { DateField } from '#ui/date-field.tsx';
import { Beside } from '#ui/form-page.tsx';
import { SmallForm } from '#ui/small-form.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useMay } from '../../may.ts';
import { useSaySaved } from '../../use-say-saved.tsx';
import { inputSchema, useSchemaForm } from '../../use-schema-form.ts';

/** How many there are of each unit, in words: 镇规划建设办 2 件、镇水务站 1 件. */
export const unitWords = (rows: readonly OpinionRow[]): string =>
  [...Map.groupBy(rows, ({ unit }) => unit || '未交办')]
    .map(([unit, own]) => `${unit} ${own.length} 件`)
    .join('、');

/** The draft of a unit's slip: its rows where it is about several. */
const slipOf = (own: readonly OpinionRow[], number: string) => ({
  template: own.length === 1 ? 'urging-slip' : 'urging-list',
  year: Number(own[0]?.raisedOn.slice(0, 4)),
  subject: own[0]?.id ?? '',
  answers: {
    督办编号: number,
    ...(own.length > 1 && {
      [slipRows.field]: own.map((row) => [
        `第${row.number}号`,
        row.title,
        row.lead,
        row.dueOn ? documentDate(row.dueOn) : '',
      ]),
    }),
  },
});

/** Urges several at once: one step for each, and where wanted one slip a unit. */
export function UrgeAllForm(props: { rows: OpinionRow[]; onUrged(): void; onClose(): void }) {
  const { rows, onUrged, onClose } = props;
  const { client } = useApi();
  const { today } = useDesk();
  const may = useMay();
  const navigate = useNavigate();
  const saySaved = useSaySaved();
  const { form, date, saving, refusal, onSave } = useSchemaForm({
    schema: inputSchema(opinionsContract.urgeAll),
    initial: { date: today, number: '', text: '', withSlips: false },
    input: ({ withSlips: _, ...values }) => ({ ...values, ids: rows.map(({ id }) => id) }),
    save: async (input) => {
      const { units } = await client.opinions.urgeAll(input);
      const drafts: { id: string; template: string }[] = [];
      for (const { ids } of form.values.withSlips ? units : []) {
        const slip = slipOf(
          rows.filter(({ id }) => ids.includes(id)),
          input.number ?? '',
        );
        drafts.push({ ...(await client.officialDocuments.keep(slip)), template: slip.template });
      }
      return drafts;
    },
    onSaved: (drafts) => {
      saySaved(`已督办 ${rows.length} 件`);
      onClose();
      onUrged();
      const [only] = drafts;
      if (drafts.length === 1 && only)
        void navigate(`/official-documents/${only.template}?draft=${encodeURIComponent(only.id)}`);
      else if (drafts.length > 1) void navigate('/official-documents/register?state=open');
    },
  });
  const units = new Set(rows.map(({ unit }) => unit)).size;
  return (
    <SmallForm
      title={`督办 ${rows.length} 件`}
      saveLabel={`督办 ${rows.length} 件`}
      saving={saving}
      refusal={refusal}
      onSave={onSave}
      onClose={onClose}
    >
      <p style={{ margin: 0 }}>{unitWords(rows)}。每件各登记一步督办。</p>
      <Beside>
        <DateField label="督办日期" required today={today} {...date('date')} />
        <TextInput label="督办文号" {...form.getInputProps('number')} />
      </Beside>
      <Textarea label="督办要求" autosize minRows={2} maxRows={8} {...form.getInputProps('text')} />
      {may('officialDocuments.keep') && (
        <Checkbox
          label={units > 1 ? `每个单位起草一份督办单，共 ${units} 份` : '接着出一份督办单'}
          {...form.getInputProps('withSlips', { type: 'checkbox' })}
        />
      )}
    </SmallForm>
  );
}
