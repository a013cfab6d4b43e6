import type { Field } from '#electron/nouns/field.ts';
import { person, tenure } from '#features/deputies/fields.ts';
import {
  type DeputyLevel,
  levelLabel,
  levelsOfLabel,
  levelsOfTitle,
} from '#features/deputies/rules/levels.ts';
import { missing } from './fields.ts';
import { rosterForm } from './forms/roster.ts';
import { birthMonthOf, idNumberOf, phoneOf } from './identity-fields.ts';
import { ethnicityOf, partyOf, sexOf } from './normalise.ts';
import { hasSign, namedPerson } from './person-names.ts';
import { AS_WRITTEN, type Problem, problemAt, type Reading } from './problem.ts';
import { cellOf, type Row, wordsOf } from './rows.ts';
import type { RecordTable } from './tables.ts';
import { squeezed } from './text.ts';

/**
 * A deputy as a roster has it; text that is blank is '', `birthMonth` is `YYYY-MM`. Who is a deputy at two levels has two.
 */
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
  levels: DeputyLevel[];
  phone: string;
  idNumber: string | undefined;
  group: string;
  station: string;
  note: string;
};

/** Reads a roster of deputies; a second entry of one person at one level is reported and left out. */
export function readRoster(tables: readonly RecordTable[]): Reading<RosterDraft> {
  const problems: Problem[] = [];
  const drafts: RosterDraft[] = [];
  let read = 0;
  for (const table of tables) {
    read += table.rows.length;
    for (const row of table.rows) {
      if (namedPerson(wordsOf(row, 'name')).name === '') {
        problems.push(missing(row, 'name', 'roster'));
        continue;
      }
      const found: Problem[] = [];
      const draft = draftOf(row, table, found);
      if (draft === undefined) {
        problems.push(...found);
        continue;
      }
      const first = drafts.find(
        (known) => isSamePerson(known, draft) && known.levels.some((level) => draft.levels.includes(level)),
      );
      if (first) problems.push(personTwice(row, first));
      else {
        drafts.push(draft);
        problems.push(...found);
      }
    }
  }
  return { drafts, problems, read, skipped: read - drafts.length };
}

type PlainText = 'education' | 'workplace' | 'composition' | 'constituency' | 'note';

/** Columns that are text and have no reading of their own, as they stand; each field of the form that is text is among them. */
function plainTexts(row: Row): Pick<RosterDraft, PlainText> {
  const known: Readonly<Record<string, Field>> = { ...person.fields, ...tenure.fields };
  const names = Object.keys(rosterForm.fields).filter((name) =>
    ['text', 'long'].includes(known[name]?.kind ?? ''),
  );
  return Object.fromEntries(names.map((name) => [name, wordsOf(row, name)])) as Pick<RosterDraft, PlainText>;
}

function draftOf(row: Row, table: RecordTable, problems: Problem[]): RosterDraft | undefined {
  const levels = knownLevels(row, table, problems);
  if (levels === undefined) return undefined;
  const idNumber = idNumberOf(row, problems);
  const birthMonth = birthMonthOf(row, idNumber, problems);
  const sex = knownSex(row, problems);
  const ethnicity = ethnicityOf(wordsOf(row, 'ethnicity'));
  return {
    sheet: row.sheet,
    row: row.row,
    ...plainTexts(row),
    ...nameOf(row, { sex, ethnicity }, problems),
    birthMonth,
    party: partyOf(wordsOf(row, 'party')),
    levels,
    phone: phoneOf(row, problems),
    idNumber,
    group: wordsOf(row, 'group') || (/小组|代表团/u.test(row.section) ? withoutSerial(row.section) : ''),
    station: wordsOf(row, 'station'),
  };
}

const withoutSerial = (section: string) =>
  section.replace(/^[(（]?[一二三四五六七八九十\d]+[)）、.．]\s*/u, '');

/** What stands behind a name in brackets gives sex and ethnicity where their cells are blank; what else it says is told. */
function nameOf(
  row: Row,
  known: Pick<RosterDraft, 'sex' | 'ethnicity'>,
  problems: Problem[],
): Pick<RosterDraft, 'name' | 'sex' | 'ethnicity'> {
  const written = wordsOf(row, 'name');
  const { name, remarks } = namedPerson(written);
  let { sex, ethnicity } = known;
  if (!/^[\p{L}·]{2,6}$|^[\p{L}·]+·[\p{L}·]+$/u.test(name)) {
    const message = `姓名“${written}”不像姓名，${AS_WRITTEN}；请核对这一行是不是一位代表。`;
    problems.push(problemAt(row, 'name', 'check', 'name-unlikely', message));
  }
  // a cell that failed may have said anything
  const mayBe = (field: string, written: string, remark: string) =>
    written === remark || (written === '' && cellOf(row, field).kind !== 'error');
  const others = remarks.filter((remark) => {
    const ofSex = sexOf(remark);
    if (ofSex !== undefined && mayBe('sex', sex, ofSex)) sex = ofSex;
    else if (/族$/u.test(remark) && mayBe('ethnicity', ethnicity, remark)) ethnicity = remark;
    else return true;
    return false;
  });
  if (others.length > 0) {
    const message = `姓名“${written}”已按“${name}”导入，括号里的“${others.join('、')}”没有导入；需要保留的请写进备注栏。`;
    problems.push(problemAt(row, 'name', 'check', 'name-remark', message));
  } else if (hasSign(written)) {
    const message = `姓名“${written}”已按“${name}”导入，旁边的符号没有导入。`;
    problems.push(problemAt(row, 'name', 'corrected', 'name-sign', message));
  }
  return { name, sex, ethnicity };
}

function knownSex(row: Row, problems: Problem[]): RosterDraft['sex'] {
  const sex = sexOf(wordsOf(row, 'sex'));
  if (sex !== undefined) return sex;
  const message = `性别“${wordsOf(row, 'sex')}”既不是“男”也不是“女”，该格未导入；请改正。`;
  problems.push(problemAt(row, 'sex', 'check', 'sex-unknown', message));
  return '';
}

/** A roster that names no level, neither in a column nor in a title, is the township's own. */
function knownLevels(
  row: Row,
  { table, sheet }: RecordTable,
  problems: Problem[],
): DeputyLevel[] | undefined {
  const words = wordsOf(row, 'level');
  if (cellOf(row, 'level').kind === 'error') {
    const message = '代表层级这一格没有值，已按乡镇人大代表导入；请核对。';
    problems.push(problemAt(row, 'level', 'check', 'level-unknown', message));
    return ['township'];
  }
  if (words === '') {
    const titles = [row.section, ...table.above.toReversed(), sheet.name, ...table.sheetTitle].map(
      levelsOfTitle,
    );
    const named = titles.find((levels) => levels.length > 0) ?? ['township'];
    if (named.length === 1) return [...named];
    const message = `标题写了${named.map((level) => levelLabel(level, '镇')).join('、')}，这一行没有写代表层级，分不清是哪一级，本行未导入；请填上代表层级。`;
    problems.push(problemAt(row, 'level', 'refused', 'level-unclear', message));
    return undefined;
  }
  const levels = levelsOfLabel(words);
  const [first] = levels;
  if (first === undefined) {
    const message = `代表层级“${words}”看不懂，已按乡镇人大代表导入；请改成如“县人大代表”的写法。`;
    problems.push(problemAt(row, 'level', 'check', 'level-unknown', message));
    return ['township'];
  }
  if (levels.length > 1) {
    const each = levels.map((level) => levelLabel(level, '镇')).join('和');
    const message = `代表层级“${squeezed(words)}”写了两级，已分别记为${each}，选区等按同一行记入；两级选区不同的请分两行填写。`;
    problems.push(problemAt(row, 'level', 'corrected', 'level-several', message));
  }
  return levels;
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
