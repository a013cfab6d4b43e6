import type { PlainDate } from '#electron/values/plain-date.ts';
import type { Sheet } from '#electron/values/sheet.ts';
import { missing, optionalDate, requiredDate } from './fields.ts';
import { personNames } from './person-names.ts';
import { type Problem, problemAt, type Reading } from './problem.ts';
import type { Recognised } from './recognise.ts';
import { type Row, wordsOf } from './rows.ts';
import { recordTables } from './tables.ts';
import { squeezed } from './text.ts';

/** An opinion or suggestion as a ledger has it; text that is blank is '', `result` is the ledger's own class. */
export type OpinionDraft = {
  sheet: string;
  row: number;
  number: string;
  raisedOn: PlainDate;
  lead: string;
  cosigners: string[];
  title: string;
  content: string;
  category: string;
  source: string;
  unit: string;
  assignedOn: PlainDate | undefined;
  dueOn: PlainDate | undefined;
  answeredOn: PlainDate | undefined;
  result: string;
  deputyRating: string;
  voterRating: string;
  note: string;
};

/** Reads a ledger of opinions; of two with one number the second is reported and left out. */
export function readOpinions(sheets: readonly Sheet[], recognised: Recognised): Reading<OpinionDraft> {
  const problems: Problem[] = [];
  const drafts: OpinionDraft[] = [];
  const numbers = new Map<string, OpinionDraft>();
  let read = 0;
  for (const { rows, year } of recordTables(sheets, recognised)) {
    read += rows.length;
    for (const row of rows) {
      const draft = draftOf(row, year, problems);
      if (!draft) continue;
      const first = draft.number === '' ? undefined : numbers.get(draft.number);
      if (first) {
        const message = `编号“${draft.number}”与第${first.row}行重复，本行未导入；请改正编号后重新导入。`;
        problems.push(problemAt(row, 'number', 'refused', 'number-twice', message));
      } else {
        numbers.set(draft.number, draft);
        drafts.push(draft);
      }
    }
  }
  return { drafts, problems, read, skipped: read - drafts.length };
}

function draftOf(row: Row, year: number | undefined, problems: Problem[]): OpinionDraft | undefined {
  const raisedOn = requiredDate(row, 'raisedOn', 'opinions', problems, { year });
  if (raisedOn === undefined) return undefined;
  const [lead, ...others] = personNames(wordsOf(row, 'lead'));
  const title = wordsOf(row, 'title') || wordsOf(row, 'content');
  if (lead === undefined || title === '') {
    problems.push(missing(row, lead === undefined ? 'lead' : 'title', 'opinions'));
    return undefined;
  }
  const cosigners = new Set([...others, ...personNames(wordsOf(row, 'cosigners'))]);
  cosigners.delete(lead);
  const date = (field: string) =>
    optionalDate(row, field, 'opinions', problems, { year, notBefore: raisedOn });
  return {
    sheet: row.sheet,
    row: row.row,
    number: squeezed(wordsOf(row, 'number')),
    raisedOn,
    lead,
    cosigners: [...cosigners],
    title,
    content: wordsOf(row, 'content'),
    category: wordsOf(row, 'category'),
    source: wordsOf(row, 'source'),
    unit: wordsOf(row, 'unit'),
    assignedOn: date('assignedOn'),
    dueOn: date('dueOn'),
    answeredOn: date('answeredOn'),
    result: squeezed(wordsOf(row, 'result')),
    deputyRating: squeezed(wordsOf(row, 'deputyRating')),
    voterRating: squeezed(wordsOf(row, 'voterRating')),
    note: wordsOf(row, 'note'),
  };
}
