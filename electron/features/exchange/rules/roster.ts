import type { Sheet } from '#electron/values/sheet.ts';
import { type DeputyLevel, levelOfLabel } from '#features/deputies/rules/levels.ts';
import { normaliseName } from '#features/deputies/rules/names.ts';
import { missing } from './fields.ts';
import { birthMonthOf, idNumberOf, phoneOf } from './identity-fields.ts';
import { ethnicityOf, partyOf, sexOf } from './normalise.ts';
import { type Problem, problemAt, type Reading } from './problem.ts';
import type { Recognised } from './recognise.ts';
import { type Row, wordsOf } from './rows.ts';
import { recordTables } from './tables.ts';

/** A deputy as a roster has it; text that is blank is '', `birthMonth` is `YYYY-MM`. */
export type RosterDraft = {
  sheet: string;
  row: number;
  name: string;
  sex: '男' | '女' | '';
  ethnicity: string;
  birthMonth: string | undefined;
  education: string;
  party: string;
  workplace: string;
  composition: string;
  constituency: string;
  level: DeputyLevel;
  phone: string;
  idNumber: string | undefined;
  group: string;
  station: string;
  note: string;
};

/** Reads a roster of deputies; a second entry of one person is reported and left out. */
export function readRoster(sheets: readonly Sheet[], recognised: Recognised): Reading<RosterDraft> {
  const problems: Problem[] = [];
  const drafts: RosterDraft[] = [];
  const rows = recordTables(sheets, recognised).flatMap((table) => table.rows);
  for (const row of rows) {
    const name = normaliseName(wordsOf(row, 'name'));
    if (name === '') {
      problems.push(missing(row, 'name', 'roster'));
      continue;
    }
    const found: Problem[] = [];
    const draft = draftOf(row, name, found);
    const first = drafts.find((known) => isSamePerson(known, draft));
    if (first) problems.push(personTwice(row, first));
    else {
      drafts.push(draft);
      problems.push(...found);
    }
  }
  return { drafts, problems, read: rows.length, skipped: rows.length - drafts.length };
}

function draftOf(row: Row, name: string, problems: Problem[]): RosterDraft {
  const idNumber = idNumberOf(row, problems);
  const birthMonth = birthMonthOf(row, idNumber, problems);
  return {
    sheet: row.sheet,
    row: row.row,
    name,
    sex: knownSex(row, problems),
    ethnicity: ethnicityOf(wordsOf(row, 'ethnicity')),
    birthMonth,
    education: wordsOf(row, 'education'),
    party: partyOf(wordsOf(row, 'party')),
    workplace: wordsOf(row, 'workplace'),
    composition: wordsOf(row, 'composition'),
    constituency: wordsOf(row, 'constituency'),
    level: knownLevel(row, problems),
    phone: phoneOf(row, problems),
    idNumber,
    group: wordsOf(row, 'group'),
    station: wordsOf(row, 'station'),
    note: wordsOf(row, 'note'),
  };
}

function knownSex(row: Row, problems: Problem[]): RosterDraft['sex'] {
  const sex = sexOf(wordsOf(row, 'sex'));
  if (sex !== undefined) return sex;
  const message = `性别“${wordsOf(row, 'sex')}”既不是“男”也不是“女”，该格未导入；请改正。`;
  problems.push(problemAt(row, 'sex', 'check', 'sex-unknown', message));
  return '';
}

/** A roster that names no level is the township's own. */
function knownLevel(row: Row, problems: Problem[]): DeputyLevel {
  const words = wordsOf(row, 'level');
  const level = words === '' ? 'township' : levelOfLabel(words);
  if (level !== undefined) return level;
  const message = `代表层级“${words}”看不懂，已按乡镇人大代表导入；请改成如“县人大代表”的写法。`;
  problems.push(problemAt(row, 'level', 'check', 'level-unknown', message));
  return 'township';
}

/** One name and one identity number; where a number is missing, one telephone, or one birth month and constituency. */
function isSamePerson(one: RosterDraft, other: RosterDraft): boolean {
  if (one.name !== other.name) return false;
  if (one.idNumber !== undefined && other.idNumber !== undefined) return one.idNumber === other.idNumber;
  if (one.phone !== '' && one.phone === other.phone) return true;
  return (
    one.birthMonth !== undefined &&
    one.birthMonth === other.birthMonth &&
    one.constituency === other.constituency
  );
}

function personTwice(row: Row, first: RosterDraft): Problem {
  const where = first.sheet === row.sheet ? `第${first.row}行` : `“${first.sheet}”表第${first.row}行`;
  const message = `“${wordsOf(row, 'name')}”与${where}的“${first.name}”是同一人，本行未导入；如本行内容才是对的，请改好${where}后重新导入。`;
  return problemAt(row, 'name', 'refused', 'person-twice', message);
}
