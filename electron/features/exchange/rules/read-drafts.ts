import type { Sheet } from '#electron/values/sheet.ts';
import { type AttendanceReading, readAttendance } from './attendance.ts';
import { type OpinionDraft, readOpinions } from './opinions.ts';
import type { Reading } from './problem.ts';
import { type ReceptionDraft, readReceptions } from './receptions.ts';
import type { Recognised } from './recognise.ts';
import { type RosterDraft, readRoster } from './roster.ts';
import { readTallies, type TallyDraft } from './tallies.ts';

/** What a recognised workbook of any kind holds. */
export type WorkbookReading =
  | ({ kind: 'roster' } & Reading<RosterDraft>)
  | ({ kind: 'receptions' } & Reading<ReceptionDraft>)
  | ({ kind: 'attendance' } & AttendanceReading)
  | ({ kind: 'opinions' } & Reading<OpinionDraft>)
  | ({ kind: 'tallies' } & Reading<TallyDraft>);

/** Reads a recognised workbook into drafts and problems; nothing is compared with what the vault holds. */
export function readDrafts(sheets: readonly Sheet[], recognised: Recognised): WorkbookReading {
  switch (recognised.kind) {
    case 'roster':
      return { kind: 'roster', ...readRoster(sheets, recognised) };
    case 'receptions':
      return { kind: 'receptions', ...readReceptions(sheets, recognised) };
    case 'attendance':
      return { kind: 'attendance', ...readAttendance(sheets, recognised) };
    case 'opinions':
      return { kind: 'opinions', ...readOpinions(sheets, recognised) };
    case 'tallies':
      return { kind: 'tallies', ...readTallies(sheets, recognised) };
  }
}
