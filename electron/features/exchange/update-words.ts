import { nouns } from '#electron/nouns/all.ts';
import type { Field } from '#electron/nouns/field.ts';
import { columnOf } from '#electron/nouns/noun.ts';
import { tableWord, valueWords } from '#electron/nouns/words.ts';
import { masked } from '#electron/values/masked.ts';
import type { Difference } from './rules/taken.ts';

type Row = Readonly<Record<string, string | number | null>>;

/** A row that was written, before and after; null where it did not exist. */
export type RowChange = { kind: string; before: Row | null; after: Row | null };

/** Rows that belong to a record and say who took part, and the column that names them. */
const lists = ['opinion_cosigners', 'reception_deputies'];

/** Rows that belong to a record and are told of as its own: a step that a ledger adds changes its opinion. */
const parts = ['opinion_steps'];

/** What an update changes, old beside new, in the office's words; `nameOf` names the record behind an id. */
export function updateWords(changes: readonly RowChange[], nameOf: (id: string) => string): Difference[] {
  const wordsOf = (field: Field | undefined, value: string | number | null | undefined): string => {
    if (!field || value === null || value === undefined || value === '') return '';
    if (field.masked) return masked(field.kind, value);
    if (field.kind === 'reference') return nameOf(String(value));
    return field.kind === 'date' ? String(value) : valueWords(field, value, () => undefined);
  };
  const fields = changes.flatMap(({ kind, before, after }): Difference[] => {
    const own = nouns[kind]?.fields ?? {};
    if (kind === 'attendances')
      return [
        {
          field: `考勤（${nameOf(String((after ?? before)?.activity_id))}）`,
          before: wordsOf(own.mark, before?.mark),
          after: wordsOf(own.mark, after?.mark),
        },
      ];
    if (after === null || (before === null && !parts.includes(kind))) return [];
    return Object.entries(own)
      .filter(([name, field]) => !field.inner && columnOf(name) in after)
      .filter(([name]) => !(before === null && ['code', 'opinionId'].includes(name)))
      .map(([name, field]) => ({
        field: field.word,
        before: wordsOf(field, before?.[columnOf(name)]),
        after: wordsOf(field, after[columnOf(name)]),
      }))
      .filter((told) => told.before !== told.after);
  });
  return [...fields, ...listsOf(changes, nameOf)];
}

function listsOf(changes: readonly RowChange[], nameOf: (id: string) => string): Difference[] {
  return lists.flatMap((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    const names = (side: 'before' | 'after') =>
      own.flatMap((change) => (change[side] ? [nameOf(String(change[side].deputy_id))] : [])).join('、');
    return own.length > 0 ? [{ field: tableWord(kind), before: names('before'), after: names('after') }] : [];
  });
}
