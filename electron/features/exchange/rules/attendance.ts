import type { PlainDate } from '#electron/values/plain-date.ts';
import { columnLetter } from '#electron/values/sheet.ts';
import { activityHeading } from './activity-heading.ts';
import { dateOfText, readDate } from './dates.ts';
import { eitherWords, missing, periodWords } from './fields.ts';
import { legendOf } from './legend.ts';
import { markOf } from './marks.ts';
import { namedPerson } from './person-names.ts';
import type { Problem, Reading } from './problem.ts';
import { type Row, wordsOf } from './rows.ts';
import type { Mark } from './sign-pairs.ts';
import type { RecordTable } from './tables.ts';
import { textOf } from './text.ts';

/** An activity as the head of its column has it; `kind` is the office's own word, '' where it is missing. */
export type ActivityDraft = { sheet: string; column: number; date: PlainDate; title: string; kind: string };

/** One deputy's marks; `activity` is the place in the reading's activities, a blank cell has no mark. */
export type AttendanceDraft = {
  sheet: string;
  row: number;
  name: string;
  group: string;
  /** What else the row says of the deputy: remarks after the name, unit, constituency, sex, telephone. */
  hints: string[];
  marks: { activity: number; mark: Mark }[];
};

/** Attendance, and the activities that were attended. */
export type AttendanceReading = Reading<AttendanceDraft> & { activities: ActivityDraft[] };

/** Reads an attendance sheet whose heads give day, activity and kind in three lines, the year standing in the title. */
export function readAttendance(tables: readonly RecordTable[]): AttendanceReading {
  const reading: AttendanceReading = { drafts: [], problems: [], read: 0, skipped: 0, activities: [] };
  for (const table of tables) readTable(table, reading);
  return { ...reading, skipped: reading.read - reading.drafts.length };
}

const HINTS = ['sex', 'workplace', 'constituency', 'phone', 'note'];

function readTable(table: RecordTable, reading: AttendanceReading): void {
  const places = activitiesOf(table, reading);
  const legend = legendOf(table);
  reading.read += table.rows.length;
  for (const row of table.rows) {
    const { name, remarks } = namedPerson(wordsOf(row, 'name'));
    if (name === '') {
      reading.problems.push(missing(row, 'name', 'attendance'));
      continue;
    }
    const marks = [...places].flatMap(([place, activity]) => {
      const words = textOf(row.cells[place] ?? { kind: 'empty', written: '' });
      const mark = markOf(words, legend);
      if (mark === undefined) reading.problems.push(unknownMark(row, place, words));
      return mark === undefined || mark === 'blank' ? [] : [{ activity, mark }];
    });
    const group = wordsOf(row, 'group') || (/(小组|代表团)/u.test(row.section) ? row.section : '');
    const said = HINTS.map((field) => wordsOf(row, field)).filter((words) => words !== '');
    reading.drafts.push({ sheet: row.sheet, row: row.row, name, group, hints: [...remarks, ...said], marks });
  }
}

/** From the place of a column among the recognised ones to the activity's place in the reading. */
function activitiesOf({ table, year }: RecordTable, reading: AttendanceReading): Map<number, number> {
  const places = new Map<number, number>();
  table.columns.forEach(({ field, column, heading, day: cell, parts }, place) => {
    if (field !== 'activity') return;
    const at = { sheet: table.sheet, row: table.headerRow, column: columnLetter(column) };
    const found = activityHeading(parts?.heading ?? heading);
    const {
      day = '',
      title = textOf({ kind: 'text', text: heading, written: heading }),
      kind: ownKind = '',
    } = found ?? {};
    const kind = ownKind || (parts?.kind ?? '');
    const date = cell ? readDate(cell, { year }) : dateOfText(day, { year });
    if (!found || !('date' in date)) {
      const what = `活动“${title}”的日期“${day}”`;
      const why =
        'either' in date
          ? `${eitherWords(date.either)}，分不清是哪一天`
          : 'problem' in date && date.problem === 'no-year'
            ? '没有年份，表的标题里也没有'
            : '不是日期';
      const message = `${what}${why}，这一列未导入；请在标题中写明年份或改正日期。`;
      reading.problems.push({ ...at, code: 'activity-date', message, severity: 'refused' });
      return;
    }
    if (date.until !== undefined) {
      const message = `活动“${title}”${periodWords(day, date)}`;
      reading.problems.push({ ...at, code: 'activity-days', message, severity: 'corrected' });
    }
    if (kind === '') {
      const message = `活动“${title}”没有写类别；请在表头加一行括号，如（学习培训），否则不计入积分。`;
      reading.problems.push({ ...at, code: 'activity-kind', message, severity: 'check' });
    }
    places.set(place, reading.activities.length);
    reading.activities.push({ sheet: table.sheet, column, date: date.date, title, kind });
  });
  return places;
}

function unknownMark(row: Row, place: number, words: string): Problem {
  const column = row.columns[place]?.column ?? 1;
  const message = `考勤记号“${words}”看不懂，按未通知处理；请改成 √、×、假、迟 之一，或在表下写明各符号的意思。`;
  return {
    sheet: row.sheet,
    row: row.row,
    column: columnLetter(column),
    code: 'mark-unknown',
    message,
    severity: 'check',
  };
}
