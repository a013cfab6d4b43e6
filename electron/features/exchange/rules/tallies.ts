import type { PlainDate } from '#electron/values/plain-date.ts';
import { missing, requiredDate } from './fields.ts';
import { fieldLabel } from './headings.ts';
import { namedPerson } from './person-names.ts';
import { AS_WRITTEN, type Problem, problemAt, type Reading } from './problem.ts';
import { cellOf, type Row, wordsOf } from './rows.ts';
import type { RecordTable } from './tables.ts';
import { squeezed, textOf } from './text.ts';

/** The count of one report-back's votes; `votes` are keyed by their headings, in the sheet's order. */
export type TallyDraft = {
  sheet: string;
  row: number;
  deputy: string;
  /** What the cell says of the deputy beside the name. */
  hints: string[];
  date: PlainDate;
  place: string;
  form: string;
  issued: number;
  returned: number;
  valid: number;
  votes: Record<string, number>;
  note: string;
};

/** Reads the counts of report-backs. A count whose parts do not agree is taken in as written and reported. */
export function readTallies(tables: readonly RecordTable[]): Reading<TallyDraft> {
  const problems: Problem[] = [];
  const drafts: TallyDraft[] = [];
  let read = 0;
  for (const { rows, year } of tables) {
    read += rows.length;
    for (const row of rows) {
      const draft = draftOf(row, row.sectionYear ?? year, problems);
      if (!draft) continue;
      drafts.push(draft);
      problems.push(...disagreements(row, draft));
    }
  }
  return { drafts, problems, read, skipped: read - drafts.length };
}

function draftOf(row: Row, year: number | undefined, problems: Problem[]): TallyDraft | undefined {
  const { name: deputy, remarks: hints } = namedPerson(wordsOf(row, 'deputy'));
  if (deputy === '') problems.push(missing(row, 'deputy', 'tallies'));
  const date = requiredDate(row, 'date', 'tallies', problems, { year });
  const [issued, returned, valid] = ['issued', 'returned', 'valid'].map((field) => {
    if (['empty', 'error'].includes(cellOf(row, field).kind)) problems.push(missing(row, field, 'tallies'));
    return countOf(row, field, textOf(cellOf(row, field)), problems);
  });
  const votes = votesOf(row, problems);
  if (deputy === '' || date === undefined || votes === undefined) return undefined;
  if (issued === undefined || returned === undefined || valid === undefined) return undefined;
  const { sheet, row: number } = row;
  const words = { place: wordsOf(row, 'place'), form: wordsOf(row, 'form'), note: wordsOf(row, 'note') };
  return { sheet, row: number, deputy, hints, date, ...words, issued, returned, valid, votes };
}

/** A blank box among the votes is none; a box whose formula failed may be any number. */
function votesOf(row: Row, problems: Problem[]): Record<string, number> | undefined {
  if (row.columns.some(({ field }, place) => field === 'vote' && row.cells[place]?.kind === 'error')) {
    problems.push(missing(row, 'vote', 'tallies'));
    return undefined;
  }
  const entries = row.columns.flatMap(({ field, heading }, place) => {
    const words = textOf(row.cells[place] ?? { kind: 'empty', written: '' });
    return field === 'vote'
      ? [
          [
            squeezed(heading.split('\n').at(-1) ?? ''),
            words === '' ? 0 : countOf(row, 'vote', words, problems),
          ] as const,
        ]
      : [];
  });
  return entries.every((entry): entry is readonly [string, number] => entry[1] !== undefined)
    ? Object.fromEntries(entries)
    : undefined;
}

function countOf(row: Row, field: string, words: string, problems: Problem[]): number | undefined {
  const count = squeezed(words).replace(/[票张]$/u, '');
  if (/^\d{1,6}$/.test(count)) return Number(count);
  if (words !== '') {
    const message = `${fieldLabel('tallies', field)}“${words}”不是票数，本行未导入；请填整数后重新导入。`;
    problems.push(problemAt(row, field, 'refused', 'count-unreadable', message));
  }
  return undefined;
}

function disagreements(row: Row, { issued, returned, valid, votes }: TallyDraft): Problem[] {
  const sum = Object.values(votes).reduce((total, count) => total + count, 0);
  const parts = Object.entries(votes)
    .map(([option, count]) => `${option} ${count}`)
    .join(' + ');
  const way = `${AS_WRITTEN}，但在改正前不计入评议结果；请核对原始计票单。`;
  const problem = (field: string, code: string, what: string) =>
    problemAt(row, field, 'check', code, `${what}，${way}`);
  return [
    ...(sum === valid ? [] : [problem('valid', 'tally-sum', `${parts} = ${sum}，与有效票 ${valid} 不符`)]),
    ...(valid <= returned ? [] : [problem('valid', 'tally-valid', `有效票 ${valid} 多于收回票 ${returned}`)]),
    ...(returned <= issued
      ? []
      : [problem('returned', 'tally-returned', `收回票 ${returned} 多于发出票 ${issued}`)]),
  ];
}
