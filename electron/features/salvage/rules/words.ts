import { documentDate, isPlainDate } from '#electron/values/plain-date.ts';
import { ATTENDANCE_MARKS, attendanceLabel } from '../../activities/rules.ts';
import { codedWords, fieldName } from '../../log/rules.ts';

/** A row of a table as it was read. */
export type SalvagedRow = Record<string, unknown>;

/** Finds the row that an id names, in the damaged file or in the vault. */
export type FindRow = (table: string, id: string) => SalvagedRow | undefined;

/** Columns that name a row of another table, and the heading over its words. */
const references: Record<string, { table: string; heading: string }> = {
  person_id: { table: 'persons', heading: '姓名' },
  deputy_id: { table: 'deputies', heading: '代表' },
  lead_id: { table: 'deputies', heading: '领衔代表' },
  term_id: { table: 'terms', heading: '届次' },
  group_id: { table: 'groups', heading: '代表小组' },
  station_id: { table: 'stations', heading: '站点' },
  activity_id: { table: 'activities', heading: '活动' },
  reception_id: { table: 'receptions', heading: '接待登记' },
  opinion_id: { table: 'opinions', heading: '意见建议' },
  own_template_id: { table: 'own_templates', heading: '自备模板' },
};

const yesNo = new Set(['anonymous', 'transferred']);
const longest = 30;
const text = (value: unknown) => (value === null || value === undefined ? '' : String(value));
const dateWords = (value: unknown) => (isPlainDate(text(value)) ? documentDate(text(value)) : text(value));
const short = (words: string) => (words.length > longest ? `${words.slice(0, longest)}…` : words);

/** A cell in the office's words; a reference by what it names, or that it was not read. */
export function cellWords(column: string, value: unknown, find: FindRow): string {
  const reference = references[column];
  if (reference) {
    if (value === null || value === undefined) return '';
    const row = find(reference.table, text(value));
    return row ? rowWords(reference.table, row, find) : '（没有读出）';
  }
  const words = codedWords(column, value);
  if (words !== undefined) return words;
  const mark = ATTENDANCE_MARKS.find((known) => column === 'mark' && known === value);
  if (mark) return attendanceLabel(mark);
  if (yesNo.has(column)) return value === 1 ? '是' : '否';
  return dateWords(value);
}

const parts: Record<string, (row: SalvagedRow, cell: (column: string) => string) => string[]> = {
  persons: ({ name }) => [text(name)],
  deputies: (_, cell) => [cell('person_id')],
  activities: ({ title }, cell) => [cell('date'), text(title)],
  attendances: (_, cell) => [cell('activity_id'), cell('deputy_id'), cell('mark')],
  receptions: ({ matter }, cell) => [cell('date'), cell('station_id'), short(text(matter))],
  reception_deputies: (_, cell) => [cell('reception_id'), cell('deputy_id')],
  opinions: ({ number, title }) => [`第${text(number)}号`, short(text(title))],
  opinion_cosigners: (_, cell) => [cell('opinion_id'), cell('deputy_id')],
  reportbacks: (_, cell) => [cell('deputy_id'), cell('date')],
  documents: ({ number, title }, cell) => [text(number), short(text(title)), cell('state')],
  document_series: ({ code }) => [text(code)],
  document_series_starts: ({ year, used }) => [`${text(year)}年已用到第${text(used)}号`],
  document_files: ({ name }) => [short(text(name))],
  own_templates: ({ file_name }) => [short(text(file_name))],
  own_templates_in_use: (_, cell) => [cell('own_template_id')],
};

/** A row in one line, so that a clerk knows which it is. */
export function rowWords(table: string, row: SalvagedRow, find: FindRow): string {
  const cell = (column: string) => cellWords(column, row[column], find);
  const words = parts[table]?.(row, cell) ?? [text(row.name)];
  return words.filter(Boolean).join(' ');
}

/** The columns of a table that mean something to the office, with their headings; inner ids and sort keys are left out. */
export const columnsOf = (row: SalvagedRow): { column: string; heading: string }[] =>
  Object.keys(row).flatMap((column) => {
    const heading = references[column]?.heading ?? fieldName(column);
    return heading === undefined ? [] : [{ column, heading }];
  });
