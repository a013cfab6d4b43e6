import type { RecordKind } from '#electron/nouns/records.ts';
import type { Sheet } from '#electron/values/sheet.ts';
import { type AttendanceReading, readAttendance } from './attendance.ts';
import type { WorkbookKind } from './headings.ts';
import { lostMerges } from './lost-merges.ts';
import { type OpinionDraft, readOpinions } from './opinions.ts';
import type { Reading } from './problem.ts';
import { type ReceptionDraft, readReceptions } from './receptions.ts';
import type { Recognised } from './recognise.ts';
import { type RecordDraft, readRecords } from './records.ts';
import { type RosterDraft, readRoster } from './roster.ts';
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
