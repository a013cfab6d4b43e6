import type { PlainDate } from '#electron/values/plain-date.ts';
import { missing, optionalDate, othersUnnamed, requiredDate } from './fields.ts';
import { type NamedPerson, peopleNamed } from './person-names.ts';
import { type Problem, problemAt, type Reading } from './problem.ts';
import { hasColumn, type Row, wordsOf } from './rows.ts';
import type { RecordTable } from './tables.ts';
import { squeezed } from './text.ts';
import { monthNamed } from './year-of.ts';

/** An opinion or suggestion as a ledger has it; text that is blank is '', `result` is the ledger's own class. */
export type OpinionDraft = {
  sheet: string;
  row: number;
  number: string;
  raisedOn: PlainDate;
  lead: NamedPerson;
  cosigners: NamedPerson[];
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

/** Reads a ledger of opinions; numbers may begin anew in each table, and are told apart where they meet the records. */
export function readOpinions(tables: readonly RecordTable[]): Reading<OpinionDraft> {
  const problems: Problem[] = [];
  const drafts: OpinionDraft[] = [];
  let read = 0;
  for (const table of tables) {
    read += table.rows.length;
    for (const row of table.rows) {
      const draft = draftOf(row, table, problems);
      if (draft) drafts.push(draft);
    }
  }
  return { drafts, problems, read, skipped: read - drafts.length };
}

/** A list that gives no day of its own but a month in its title is dated by the first of that month, and says so. */
function raisedOnOf(
  row: Row,
  { table }: RecordTable,
  year: number | undefined,
  problems: Problem[],
): PlainDate | undefined {
  const month = monthNamed(table.above) ?? monthNamed(table.sheetTitle);
  if (hasColumn(row, 'raisedOn') || month === undefined)
    return requiredDate(row, 'raisedOn', 'opinions', problems, { year });
  const [ofYear = '', ofMonth = ''] = month.split('-');
  const message = `表里没有“提出日期”一栏，已按标题中的${ofYear}年${Number(ofMonth)}月记为${month}-01；请核对，不对的在意见建议里改正，或在“核对认出的表格”里统一填上日期。`;
  problems.push(problemAt(row, 'raisedOn', 'check', 'raised-in-month', message));
  return `${month}-01`;
}

function draftOf(row: Row, table: RecordTable, problems: Problem[]): OpinionDraft | undefined {
  const year = row.sectionYear ?? table.year;
  const raisedOn = raisedOnOf(row, table, year, problems);
  if (raisedOn === undefined) return undefined;
  const [first, ...others] = peopleNamed(wordsOf(row, 'lead'));
  const place = wordsOf(row, 'leadPlace');
  const lead = first && { ...first, remarks: place === '' ? first.remarks : [...first.remarks, place] };
  const title = wordsOf(row, 'title') || wordsOf(row, 'content');
  if (lead === undefined || title === '') {
    problems.push(missing(row, lead === undefined ? 'lead' : 'title', 'opinions'));
    return undefined;
  }
  problems.push(...['lead', 'cosigners'].flatMap((field) => othersUnnamed(row, field, 'opinions')));
  const cosigners = new Map(
    [...others, ...peopleNamed(wordsOf(row, 'cosigners'))].map((person) => [
      `${person.name} ${person.remarks.join()}`,
      person,
    ]),
  );
  const date = (field: string) =>
    optionalDate(row, field, 'opinions', problems, {
      year,
      notBefore: raisedOn,
      ...(field === 'dueOn' && { deadline: true as const }),
    });
  return {
    sheet: row.sheet,
    row: row.row,
    number: squeezed(wordsOf(row, 'number')),
    raisedOn,
    lead,
    cosigners: [...cosigners.values()].filter(
      ({ name, remarks }) => name !== lead.name || remarks.length > 0,
    ),
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
