import { date, type Field } from '#electron/nouns/field.ts';
import type { Fields } from '#electron/nouns/noun.ts';
import { type RecordKind, recordKinds, recordNouns } from '#electron/nouns/records.ts';
import type { PlainDate } from '#electron/values/plain-date.ts';
import { type BlankColumn, type CellCheck, writeBlankForm } from '#sheets/blank.ts';
import { person, tenure } from '../deputies/fields.ts';
import { opinion, opinionStep } from '../opinions/fields.ts';
import { reception } from '../receptions/fields.ts';
import { reportback } from '../reportbacks/fields.ts';
import type { BlankKind } from './contract.ts';
import { formOf, type WorkbookForm } from './rules/headings.ts';

/** Words that can be chosen in a field, and whether nothing else may be written. */
export type Choices = Readonly<Record<string, { words: readonly string[]; closed: boolean } | undefined>>;

/** What the nouns behind a kind of workbook declare of its columns. */
const declared: Record<BlankKind, Fields> = {
  roster: { ...person.fields, ...tenure.fields },
  receptions: reception.fields,
  opinions: {
    ...opinionStep.fields,
    ...opinion.fields,
    assignedOn: date('交办日期'),
    answeredOn: date('答复日期'),
  },
  tallies: reportback.fields,
  ...(Object.fromEntries(recordKinds.map((kind) => [kind, recordNouns[kind].fields as Fields])) as Record<
    RecordKind,
    Fields
  >),
};

/** Columns that only help to read what offices keep; a form to be filled in does without them. */
const needless = new Set(['serial', 'leadPlace', 'vote']);

const usualWidth = 14;

function checkOf(field: Field | undefined, choice: Choices[string]): CellCheck | undefined {
  if (choice) return { kind: 'list', ...choice };
  switch (field?.kind) {
    case 'choice':
      return { kind: 'list', words: Object.values(field.options ?? {}), closed: true };
    case 'yes-no':
      return { kind: 'list', words: ['是', '否'], closed: true };
    case 'date':
      return { kind: 'date' };
    case 'count':
      return { kind: 'count' };
    case 'identity-number':
      return { kind: 'length', least: 18, most: 18 };
    case 'phone':
      return { kind: 'length', least: 7, most: 13 };
    default:
      return undefined;
  }
}

function promptOf(field: Field | undefined, { person: isPerson }: { person?: true }): string {
  if (field?.kind === 'month') return '如 1980-09';
  if (field?.kind === 'date') return '如 2026-03-06';
  if (isPerson && field?.kind !== 'text') return '同名的在后面用括号注明村或单位，如 罗春禾（石桥村）';
  return '';
}

const digits = new Set(['month', 'phone', 'identity-number']);

function columnsOf(form: WorkbookForm, kind: BlankKind, choices: Choices): BlankColumn[] {
  const needed = new Set(form.needs.filter((group) => group.length === 1).flat());
  return Object.entries(form.fields)
    .filter(([name]) => !needless.has(name))
    .map(([name, column]) => {
      const field = declared[kind][name];
      const check = checkOf(field, choices[name]);
      const star = needed.has(name) || name === form.subject ? '*' : '';
      return {
        heading: `${column.headings[0] ?? column.label}${star}`,
        width: Math.max(field?.width ?? usualWidth, 8),
        prompt: promptOf(field, column),
        ...(check && { check }),
        ...(field && digits.has(field.kind) && { asText: true as const }),
      };
    });
}

/** A blank form of a kind of workbook, with the office's own choices: what the import reads back without a question. */
export async function blankForm(
  kind: BlankKind,
  office: { township: string; term: string; votes: readonly string[]; choices: Choices; madeOn: PlainDate },
): Promise<{ name: string; bytes: Uint8Array }> {
  const form = formOf(kind);
  const votes = kind === 'tallies' ? office.votes : [];
  const columns = columnsOf(form, kind, office.choices);
  const counts = votes.map(
    (option): BlankColumn => ({ heading: option, width: 8, prompt: '票数', check: { kind: 'count' } }),
  );
  const note = columns.at(-1)?.heading === form.fields.note?.headings[0] ? columns.splice(-1) : [];
  const bytes = await writeBlankForm({
    created: office.madeOn,
    author: `${office.township}人大主席团办公室`,
    name: form.title,
    title: `${kind === 'roster' ? office.term : office.township}${form.title}`,
    help: '一行填一条，带 * 的必须填；有下拉的从下拉里选。填好后保存，在“导入”里选这份文件。',
    columns: [...columns, ...counts, ...note],
  });
  return { name: `${form.title}（空白表）`, bytes };
}
