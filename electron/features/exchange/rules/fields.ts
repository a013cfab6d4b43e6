import type { PlainDate } from '#electron/values/plain-date.ts';
import { type DateContext, readDate } from './dates.ts';
import { fieldLabel, type WorkbookKind } from './headings.ts';
import { type Problem, problemAt } from './problem.ts';
import { cellOf, type Row, wordsOf } from './rows.ts';

/** A day that a record may lack; what cannot be read is reported and left blank. */
export function optionalDate(
  row: Row,
  field: string,
  kind: WorkbookKind,
  problems: Problem[],
  context: DateContext = {},
): PlainDate | undefined {
  const reading = readDate(cellOf(row, field), context);
  if ('date' in reading) return reading.date;
  if (reading.problem !== 'blank') problems.push(dateProblem(row, field, kind, reading.problem, 'check'));
  return undefined;
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
  if ('date' in reading) return reading.date;
  if (reading.problem === 'blank') problems.push(missing(row, field, kind));
  else problems.push(dateProblem(row, field, kind, reading.problem, 'refused'));
  return undefined;
}

/** The problem of a row that lacks what it cannot do without. */
export function missing(row: Row, field: string, kind: WorkbookKind): Problem {
  const label = fieldLabel(kind, field);
  const message = `没有填“${label}”，本行未导入；请补填后重新导入。`;
  return problemAt(row, field, 'refused', `${field}-missing`, message);
}

function dateProblem(
  row: Row,
  field: string,
  kind: WorkbookKind,
  problem: 'unreadable' | 'no-year',
  severity: 'check' | 'refused',
): Problem {
  const what = `${fieldLabel(kind, field)}“${wordsOf(row, field)}”`;
  const outcome = severity === 'check' ? '该格未导入' : '本行未导入';
  return problem === 'no-year'
    ? problemAt(
        row,
        field,
        severity,
        'date-no-year',
        `${what}没有年份，表的标题里也没有，${outcome}；请在标题或日期中写明年份。`,
      )
    : problemAt(
        row,
        field,
        severity,
        'date-unreadable',
        `${what}不是日期，${outcome}；请改成如 2025-01-16 的写法。`,
      );
}
