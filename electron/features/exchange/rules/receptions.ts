import type { PlainDate } from '#electron/values/plain-date.ts';
import { normaliseName } from '#features/deputies/rules/names.ts';
import { missing, optionalDate, othersUnnamed, requiredDate } from './fields.ts';
import { phoneWritten } from './identity-fields.ts';
import { yesOrNo } from './normalise.ts';
import { type NamedPerson, peopleNamed } from './person-names.ts';
import { type Problem, problemAt, type Reading } from './problem.ts';
import { type Row, wordsOf } from './rows.ts';
import type { RecordTable } from './tables.ts';

/** One voter received, as a register has it; text that is blank is ''. */
export type ReceptionDraft = {
  sheet: string;
  row: number;
  date: PlainDate;
  station: string;
  deputies: NamedPerson[];
  /** Undefined where the voter asked not to be named, or no name was written. */
  visitor: string | undefined;
  anonymous: boolean;
  phone: string;
  address: string;
  matter: string;
  onSpotReply: string;
  /** Undefined where the register does not say. */
  transferred: boolean | undefined;
  unit: string;
  progress: string;
  feedbackOn: PlainDate | undefined;
  satisfaction: string;
  registrar: string;
  note: string;
};

/** Reads a register of voters received; a day without a year takes the year of the sheet's title. */
export function readReceptions(tables: readonly RecordTable[]): Reading<ReceptionDraft> {
  const problems: Problem[] = [];
  const drafts: ReceptionDraft[] = [];
  let read = 0;
  for (const { rows, year } of tables) {
    read += rows.length;
    for (const row of rows) {
      const draft = draftOf(row, row.sectionYear ?? year, problems);
      if (draft) drafts.push(draft);
    }
  }
  return { drafts, problems, read, skipped: read - drafts.length };
}

function draftOf(row: Row, year: number | undefined, problems: Problem[]): ReceptionDraft | undefined {
  const date = requiredDate(row, 'date', 'receptions', problems, { year });
  const deputies = peopleNamed(wordsOf(row, 'deputies'));
  problems.push(...othersUnnamed(row, 'deputies', 'receptions'));
  const station = wordsOf(row, 'station');
  if (date === undefined) return undefined;
  if (deputies.length === 0 || station === '') {
    problems.push(missing(row, station === '' ? 'station' : 'deputies', 'receptions'));
    return undefined;
  }
  return {
    sheet: row.sheet,
    row: row.row,
    date,
    station,
    deputies: distinct(deputies),
    ...visitorOf(row),
    phone: phoneWritten(row, problems),
    address: wordsOf(row, 'address'),
    matter: wordsOf(row, 'matter'),
    onSpotReply: wordsOf(row, 'onSpotReply'),
    transferred: transferOf(row, problems),
    unit: wordsOf(row, 'unit'),
    progress: wordsOf(row, 'progress'),
    feedbackOn: optionalDate(row, 'feedbackOn', 'receptions', problems, { year, notBefore: date }),
    satisfaction: wordsOf(row, 'satisfaction'),
    registrar: wordsOf(row, 'registrar'),
    note: wordsOf(row, 'note'),
  };
}

const distinct = (people: readonly NamedPerson[]) => [
  ...new Map(people.map((person) => [`${person.name} ${person.remarks.join()}`, person])).values(),
];

function visitorOf(row: Row): { visitor: string | undefined; anonymous: boolean } {
  const name = normaliseName(wordsOf(row, 'visitor'));
  if (/匿名|不愿透露|不具名|不留姓名|保密/u.test(name)) return { visitor: undefined, anonymous: true };
  return { visitor: name === '' ? undefined : name, anonymous: false };
}

function transferOf(row: Row, problems: Problem[]): boolean | undefined {
  const words = wordsOf(row, 'transferred');
  const transferred = yesOrNo(words);
  if (transferred === undefined && words !== '') {
    const message = `是否转办“${words}”看不懂，该格未导入；请改成“是”或“否”。`;
    problems.push(problemAt(row, 'transferred', 'check', 'answer-unknown', message));
  }
  return transferred;
}
