import { type Fields, isNeeded } from '#electron/nouns/noun.ts';
import { type RecordKind, recordNouns } from '#electron/nouns/records.ts';
import { missing, optionalDate, requiredDate } from './fields.ts';
import { formOf } from './headings.ts';
import { phoneWritten } from './identity-fields.ts';
import { type NamedPerson, namedPerson } from './person-names.ts';
import type { Problem, Reading } from './problem.ts';
import { type Row, wordsOf } from './rows.ts';
import type { RecordTable } from './tables.ts';

/**
 * A record as a line of a workbook has it, by the fields of its noun: what is `said`, without blanks, and the `people` whom
 * its references name. `name` tells a reader which line is meant.
 */
export type RecordDraft = {
  sheet: string;
  row: number;
  name: string;
  said: Readonly<Record<string, string>>;
  people: Readonly<Record<string, NamedPerson>>;
};

/** Reads the records of one noun, each field as its kind is read; a line without what the noun needs is reported and left out. */
export function readRecords(kind: RecordKind, tables: readonly RecordTable[]): Reading<RecordDraft> {
  const problems: Problem[] = [];
  const drafts: RecordDraft[] = [];
  let read = 0;
  for (const { rows, year } of tables) {
    read += rows.length;
    for (const row of rows) {
      const draft = draftOf(kind, row, year, problems);
      if (draft) drafts.push(draft);
    }
  }
  return { drafts, problems, read, skipped: read - drafts.length };
}

function draftOf(
  kind: RecordKind,
  row: Row,
  year: number | undefined,
  problems: Problem[],
): RecordDraft | undefined {
  const said: Record<string, string> = {};
  const people: Record<string, NamedPerson> = {};
  let whole = true;
  const fields: Fields = recordNouns[kind].fields;
  for (const [name, field] of Object.entries(fields)) {
    if (field.inner) continue;
    if (field.kind === 'date') {
      const read = isNeeded(field) ? requiredDate : optionalDate;
      const notBefore = said.date;
      const day = read(row, name, kind, problems, { year, ...(notBefore && { notBefore }) });
      if (day !== undefined) said[name] = day;
      else if (isNeeded(field)) whole = false;
      continue;
    }
    const words = field.kind === 'phone' ? phoneWritten(row, problems) : wordsOf(row, name);
    if (words === '') {
      if (!isNeeded(field)) continue;
      problems.push(missing(row, name, kind));
      whole = false;
    } else if (field.kind === 'reference') people[name] = namedPerson(words);
    else said[name] = words;
  }
  const { sheet, row: number } = row;
  const name = wordsOf(row, formOf(kind).subject);
  return whole ? { sheet, row: number, name, said, people } : undefined;
}
