import { documentDate, type PlainDate, screenDate } from '#electron/values/plain-date.ts';
import { type DateContext, type DateReading, readDate } from './dates.ts';
import { fieldLabel, type WorkbookKind } from './headings.ts';
import { unnamedOthers } from './person-names.ts';
import { type Problem, problemAt } from './problem.ts';
import { cellOf, hasColumn, type Row, wordsOf } from './rows.ts';

/** A day that a record may lack; what cannot be read, or may be two days, is reported and left blank. */
export function optionalDate(
  row: Row,
  field: string,
  kind: WorkbookKind,
  problems: Problem[],
  context: DateContext = {},
): PlainDate | undefined {
  const reading = readDate(cellOf(row, field), context);
  if ('problem' in reading && reading.problem === 'blank') return undefined;
  return dayOr(reading, row, field, kind, problems, 'check');
}

/** A day without which a record means nothing; the row is then reported as not taken in. */
export function requiredDate(
  row: Row,
  field: string,
  kind: WorkbookKind,
  problems: Problem[],
  context: DateContext = {},
): PlainDate | undefined {
  const reading = readDate(cellOf(row, field), context);
  if ('problem' in reading && reading.problem === 'blank') {
    problems.push(missing(row, field, kind));
    return undefined;
  }
  return dayOr(reading, row, field, kind, problems, 'refused');
}

/** The problem of a row that lacks what it cannot do without. */
export function missing(row: Row, field: string, kind: WorkbookKind): Problem {
  const label = fieldLabel(kind, field);
  const message = hasColumn(row, field)
    ? `没有填“${label}”，本行未导入；请补填后重新导入。`
    : `表里没有“${label}”一栏，本行未导入；请在“核对认出的表格”里指明哪一列是，或统一填上。`;
  return problemAt(row, field, 'refused', `${field}-missing`, message);
}

/** 可能是3月1日，也可能是3月10日; with the years where they differ. */
export function eitherWords([one, other]: readonly [PlainDate, PlainDate]): string {
  const words = one.slice(0, 4) === other.slice(0, 4) ? screenDate : documentDate;
  return `可能是${words(one)}，也可能是${words(other)}`;
}

/** 写的是几天，已按第一天3月6日导入. */
export const periodWords = (
  written: string,
  { date, until = date }: { date: PlainDate; until?: PlainDate },
) => `“${written}”是${screenDate(date)}到${screenDate(until)}，已按第一天${documentDate(date)}导入。`;

/** A cell that names some people and then 等3人: those who are not named are left out by name. */
export function othersUnnamed(row: Row, field: string, kind: WorkbookKind): Problem[] {
  const others = unnamedOthers(wordsOf(row, field));
  if (others === undefined) return [];
  const message = `${fieldLabel(kind, field)}“${wordsOf(row, field)}”里的“${others}”没有写出姓名，只导入了写出姓名的；请补全后重新导入。`;
  return [problemAt(row, field, 'check', 'others-unnamed', message)];
}

function dayOr(
  reading: DateReading,
  row: Row,
  field: string,
  kind: WorkbookKind,
  problems: Problem[],
  severity: 'check' | 'refused',
): PlainDate | undefined {
  const words = wordsOf(row, field);
  const label = fieldLabel(kind, field);
  if ('date' in reading) {
    if (reading.until !== undefined && severity === 'check') {
      const message = `${label}“${words}”是一段日期，分不清是哪一天，该格未导入；请改成如 2025-01-16 的写法。`;
      problems.push(problemAt(row, field, severity, 'date-period', message));
      return undefined;
    }
    if (reading.until !== undefined)
      problems.push(
        problemAt(row, field, 'corrected', 'date-period', `${label}${periodWords(words, reading)}`),
      );
    return reading.date;
  }
  const what = `${label}“${words}”`;
  const outcome = severity === 'check' ? '该格未导入' : '本行未导入';
  if ('either' in reading) {
    const message = `${what}${eitherWords(reading.either)}，分不清是哪一天，${outcome}；请改成如 2025-01-16 的写法。`;
    problems.push(problemAt(row, field, severity, 'date-ambiguous', message));
    return undefined;
  }
  const [code, message] =
    reading.problem === 'no-year'
      ? ['date-no-year', `${what}没有年份，表的标题里也没有，${outcome}；请在标题或日期中写明年份。`]
      : ['date-unreadable', `${what}不是日期，${outcome}；请改成如 2025-01-16 的写法。`];
  problems.push(problemAt(row, field, severity, code, message));
  return undefined;
}
