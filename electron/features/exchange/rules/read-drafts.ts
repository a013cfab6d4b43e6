import type { RecordKind } from '#electron/nouns/records.ts';
import type { Sheet } from '#electron/values/sheet.ts';
import { type AttendanceReading, readAttendance } from './attendance.ts';
import { fieldLabel, type WorkbookKind } from './headings.ts';
import { type OpinionDraft, readOpinions } from './opinions.ts';
import { type Problem, problemAt, type Reading } from './problem.ts';
import { type ReceptionDraft, readReceptions } from './receptions.ts';
import type { Recognised } from './recognise.ts';
import { type RecordDraft, readRecords } from './records.ts';
import { type RosterDraft, readRoster } from './roster.ts';
import { cellOf } from './rows.ts';
import { type RecordTable, recordTables } from './tables.ts';
import { readTallies, type TallyDraft } from './tallies.ts';

/** What a recognised workbook of any kind holds. */
export type WorkbookReading =
  | ({ kind: 'roster' } & Reading<RosterDraft>)
  | ({ kind: 'receptions' } & Reading<ReceptionDraft>)
  | ({ kind: 'attendance' } & AttendanceReading)
  | ({ kind: 'opinions' } & Reading<OpinionDraft>)
  | ({ kind: 'tallies' } & Reading<TallyDraft>)
  | { [Kind in RecordKind]: { kind: Kind } & Reading<RecordDraft> }[RecordKind];

/** Reads the tables of one kind into drafts and problems; nothing is compared with what the vault holds. */
export function readDrafts(sheets: readonly Sheet[], recognised: Recognised): WorkbookReading {
  const tables = recordTables(sheets, recognised);
  const reading = ofKind(recognised.kind, tables);
  const ofTables = tables.flatMap((table) => [...lostMerges(table), ...table.problems]);
  return { ...reading, problems: [...ofTables, ...reading.problems] };
}

function ofKind(kind: WorkbookKind, tables: readonly RecordTable[]): WorkbookReading {
  switch (kind) {
    case 'roster':
      return { kind: 'roster', ...readRoster(tables) };
    case 'receptions':
      return { kind: 'receptions', ...readReceptions(tables) };
    case 'attendance':
      return { kind: 'attendance', ...readAttendance(tables) };
    case 'opinions':
      return { kind: 'opinions', ...readOpinions(tables) };
    case 'tallies':
      return { kind: 'tallies', ...readTallies(tables) };
    default:
      return { kind, ...readRecords(kind, tables) };
  }
}

/** What several deputies share, and offices write once in a cell that is merged over them. */
const SHARED = ['constituency', 'level', 'group', 'station'];

/**
 * Text files keep no merged cells: of a cell over several rows only the first is left. Columns in which blanks stand below
 * what may have been merged are told, once each; nothing is filled in.
 */
function lostMerges({ sheet, table, rows }: RecordTable): Problem[] {
  if (!sheet.plainText) return [];
  return SHARED.filter((field) => table.columns.some((column) => column.field === field)).flatMap((field) => {
    const firstFilled = rows.findIndex((row) => cellOf(row, field).kind !== 'empty');
    const blank = rows.filter((row, at) => at > firstFilled && cellOf(row, field).kind === 'empty');
    const [first] = blank;
    if (firstFilled < 0 || !first) return [];
    const message = `“${fieldLabel(table.kind, field)}”有 ${blank.length} 行是空的，已照空白导入。文本格式的表格不保存合并的单元格，原表如有合并，下面各行的内容已经丢失；请改用原来的 Excel 或 WPS 表格导入，或逐行填满后重新导入。`;
    return [problemAt(first, field, 'check', 'merge-lost', message)];
  });
}
