import { maskIdNumber, maskPhone } from '../deputies/rules/entry.ts';
import { fieldName, kindNames } from '../log/rules.ts';
import type { Difference } from './rules/taken.ts';

type Row = Readonly<Record<string, string | number | null>>;

/** A row that was written, before and after; null where it did not exist. */
export type RowChange = { kind: string; before: Row | null; after: Row | null };

const marks: Record<string, string> = { present: '出席', late: '迟到', leave: '请假', absent: '缺席' };
const masks: Record<string, (value: string) => string> = { id_number: maskIdNumber, phone: maskPhone };
const flags = new Set(['anonymous', 'transferred']);

/** What a person knows columns by that point to another record. */
const links: Record<string, string> = { lead_id: '提出代表', group_id: '代表小组', station_id: '站点' };

/** Rows that belong to a record and say who took part. */
const lists: Record<string, string> = { opinion_cosigners: '联名代表', reception_deputies: '接待代表' };

/** Inner columns that say nothing to a reader. */
const inner = new Set(['pinyin', 'initials', 'position']);

/** What an update changes, old beside new, in the office's words; `nameOf` names the record behind an id. */
export function updateWords(changes: readonly RowChange[], nameOf: (id: string) => string): Difference[] {
  const wordsOf = (column: string, value: string | number | null | undefined): string => {
    if (value === null || value === undefined || value === '') return '';
    if (flags.has(column)) return value === 1 ? '是' : '否';
    if (column === 'mark') return marks[String(value)] ?? String(value);
    if (column.endsWith('_id')) return nameOf(String(value));
    return masks[column]?.(String(value)) ?? String(value);
  };
  const fields = changes.flatMap(({ kind, before, after }): Difference[] => {
    if (kind === 'attendances')
      return [
        {
          field: `考勤（${nameOf(String((after ?? before)?.activity_id))}）`,
          before: wordsOf('mark', before?.mark),
          after: wordsOf('mark', after?.mark),
        },
      ];
    if (before === null || after === null) return [];
    return Object.keys(after)
      .filter((column) => !inner.has(column) && before[column] !== after[column])
      .map((column) => ({
        field: links[column] ?? fieldName(column) ?? kindNames[kind] ?? column,
        before: wordsOf(column, before[column]),
        after: wordsOf(column, after[column]),
      }));
  });
  return [...fields, ...listsOf(changes, nameOf)];
}

function listsOf(changes: readonly RowChange[], nameOf: (id: string) => string): Difference[] {
  return Object.entries(lists).flatMap(([kind, field]) => {
    const own = changes.filter((change) => change.kind === kind);
    const names = (side: 'before' | 'after') =>
      own.flatMap((change) => (change[side] ? [nameOf(String(change[side].deputy_id))] : [])).join('、');
    return own.length > 0 ? [{ field, before: names('before'), after: names('after') }] : [];
  });
}
