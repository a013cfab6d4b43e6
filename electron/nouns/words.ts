import { documentDate, documentMonth, isPlainDate } from '../values/plain-date.ts';
import { nouns } from './all.ts';
import type { Field } from './field.ts';
import { columnOf, fieldOf, type Noun } from './noun.ts';

/** A row of a table, column by column, as the database keeps it. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** Finds the row that an id names; undefined where there is none. */
export type FindRow = (table: string, id: string) => StoredRow | undefined;

const longest = 30;
const short = (words: string) => (words.length > longest ? `${words.slice(0, longest)}…` : words);
const text = (value: unknown) => (value === null || value === undefined ? '' : String(value));

/** What the office calls the records of a table. */
export const tableWord = (table: string): string => nouns[table]?.word ?? table;

function votesWords(json: string): string {
  return Object.entries(JSON.parse(json) as Record<string, number>)
    .map(([option, count]) => `${option}${count}票`)
    .join('，');
}

function referenceWords(table: string, id: string, find: FindRow): string {
  const row = find(table, id);
  return row ? recordWords(table, row, find) : '（没有读出）';
}

/** A value as the office says it; a reference by what it names, '' for nothing. Masked fields are told whole. */
export function valueWords(field: Field, value: unknown, find: FindRow): string {
  if (value === null || value === undefined || value === '') return '';
  if (field.say) return field.say(value);
  switch (field.kind) {
    case 'reference':
      return referenceWords(field.table ?? '', text(value), find);
    case 'choice':
      return field.options?.[text(value)] ?? text(value);
    case 'yes-no':
      return value === 1 || value === true ? '是' : '否';
    case 'votes':
      return votesWords(text(value));
    case 'month':
      return documentMonth(text(value));
    default:
      return isPlainDate(text(value)) ? documentDate(text(value)) : text(value);
  }
}

const fieldsOf = (noun: Noun) => Object.entries(noun.fields);

/** A record in one line, so that somebody knows which it is. */
export function recordWords(table: string, row: StoredRow, find: FindRow): string {
  const noun = nouns[table];
  if (!noun) return text(row.name);
  const of = (name: string) => {
    const field = noun.fields[name];
    return field ? short(valueWords(field, row[columnOf(name)], find)) : '';
  };
  return noun.called(of).filter(Boolean).join(' ');
}

/** A table's columns that mean something to the office, with their words. */
export function tableColumns(table: string, row: StoredRow): { column: string; field: Field }[] {
  const noun = nouns[table];
  if (!noun) return [];
  return Object.keys(row).flatMap((column) => {
    const name = fieldOf(noun, column);
    const field = name === undefined ? undefined : noun.fields[name];
    return field && !isHidden(field) ? [{ column, field }] : [];
  });
}

/** Inner fields stay inside, but for those that name whom or what a record is about. */
const isHidden = ({ inner, kind }: Field) => inner === true && kind !== 'reference';

/** One field that a change touched, before and after, in the office's words; personal numbers stay hidden. */
export type FieldChange = { record: string; field: string; before: string; after: string };

/** What a change did, field by field; nothing written in another way than before is no change. */
export function changeWords(
  table: string,
  before: StoredRow | null,
  after: StoredRow | null,
  find: FindRow,
): FieldChange[] {
  const noun = nouns[table];
  if (!noun) return [];
  return fieldsOf(noun)
    .filter(([, field]) => !isHidden(field))
    .map(([name, field]) => ({ column: columnOf(name), field }))
    .filter(({ column }) => (before?.[column] ?? null) !== (after?.[column] ?? null))
    .map(({ column, field }) => {
      const words = (row: StoredRow | null) => {
        const told = valueWords(field, row?.[column], find);
        return field.masked && told !== '' ? '（已隐去）' : told;
      };
      return { record: noun.word, field: field.word, before: words(before), after: words(after) };
    })
    .filter((change) => change.before !== '' || change.after !== '');
}
