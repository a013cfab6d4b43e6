import { NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { reportbacksContract } from '#features/reportbacks/contract.ts';
import { checkTally } from '#features/reportbacks/rules/tally.ts';
import { SmallForm } from '#ui/small-form.tsx';
import { Status } from '#ui/status.tsx';
import { useApi } from '../../api.tsx';
import { useSaySaved } from '../../use-say-saved.tsx';
import { inputSchema, useSchemaForm } from '../../use-schema-form.ts';
import type { Reportback } from './reportback.ts';
import css from './tally-form.module.css';

type Counts = { issued: number; returned: number; valid: number; votes: Record<string, number> };

const boxes = [
  { key: 'issued', label: '发出票' },
  { key: 'returned', label: '收回票' },
  { key: 'valid', label: '有效票' },
] as const;

/** The boxes that must agree; the sum is shown as it is typed, and what does not agree is said in sentences. */
export function TallyForm({ row, onClose }: { row: Reportback; onClose(): void }) {
  const { query } = useApi();
  const choices = useQuery(query.reportbacks.choices.queryOptions());
  if (!choices.data) return null;
  const known = Object.fromEntries(row.votes.map(({ option, count }) => [option, count]));
  const none = Object.fromEntries(choices.data.options.map((option) => [option, 0]));
  return <Boxes row={row} votes={row.votes.length > 0 ? known : none} onClose={onClose} />;
}

function Boxes({ row, votes, onClose }: { row: Reportback; votes: Counts['votes']; onClose(): void }) {
  const { client } = useApi();
  const saySaved = useSaySaved();
  const word = row.votes.length > 0 ? '更正' : '登记';
  const { form, saving, refusal, onSave } = useSchemaForm({
    schema: inputSchema(reportbacksContract.correctTally),
    initial: { issued: row.issued, returned: row.returned, valid: row.valid, votes } as Counts,
    input: (counts) => ({ id: row.id, ...counts }),
    save: (input) => client.reportbacks.correctTally(input),
    onSaved: () => {
      saySaved(`已${word}${row.deputy}述职评议的计票`);
      onClose();
    },
  });
  const counts = form.values;
  const check = checkTally(counts);
  const sum = Object.values(counts.votes).reduce((total, count) => total + count, 0);
  const box = (label: string, value: number, onChange: (count: number) => void) => (
    <NumberInput
      key={label}
      label={label}
      value={value}
      onChange={(typed) => onChange(Number(typed) || 0)}
      min={0}
      allowNegative={false}
      allowDecimal={false}
      hideControls
      onFocus={(event) => event.currentTarget.select()}
    />
  );
  return (
    <SmallForm
      title={`${word}计票：${row.deputy}`}
      saveLabel="保存计票"
      saving={saving}
      refusal={refusal}
      onClose={onClose}
      onSave={onSave}
    >
      <div className={css.boxes}>
        {boxes.map(({ key, label }) => box(label, counts[key], (count) => form.setValues({ [key]: count })))}
      </div>
      <div className={css.boxes}>
        {Object.entries(counts.votes).map(([option, count]) =>
          box(option, count, (typed) => form.setValues({ votes: { ...counts.votes, [option]: typed } })),
        )}
      </div>
      <div className={css.sum} role="status">
        <span>
          各项合计 <strong>{sum}</strong> 票，有效票 <strong>{counts.valid}</strong> 票
        </span>
        {check.ok ? <Status tone="good">各栏相符</Status> : <Status tone="bad">对不上</Status>}
        {!check.ok && (
          <ul className={css.reasons}>
            {check.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
      </div>
    </SmallForm>
  );
}
