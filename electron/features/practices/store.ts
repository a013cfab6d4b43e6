import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Database } from '#database/open.ts';
import { reader } from '#database/rows.ts';
import type { Writer } from '#database/writer.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { PracticeChange } from './schema/in-force.ts';
import { PRACTICE_PARTS, type Practice } from './schema/practice.ts';
import { type PracticeFiles, type PracticeReading, type PracticeTexts, readPractice } from './schema/read.ts';

/** A practice folder as a chooser shows it; `problems` says what keeps it from being used. */
export type PracticeListing = {
  directory: string;
  id: string;
  name: string;
  summary: string;
  problems: string[];
};

function readFolder(directory: string): PracticeReading {
  const textOf = (part: keyof Practice) => {
    const file = path.join(directory, `${part}.json`);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  return readPractice(
    Object.fromEntries(PRACTICE_PARTS.map((part) => [part, textOf(part)])) as PracticeTexts,
  );
}

/** Loads a practice folder and checks every file; throws one Refusal whose details list all that is wrong. */
export function loadPracticeFiles(directory: string): { practice: Practice; files: PracticeFiles } {
  const reading = readFolder(directory);
  if (reading.ok) return reading;
  throw new Refusal({
    code: 'practice-invalid',
    message: `做法“${path.basename(directory)}”有${reading.problems.length}处需要改正`,
    remedy: '请按提示改正做法文件夹里的文件，或者换用“通用做法”。',
    details: reading.problems,
  });
}

/** The practice of a folder as it was shipped. */
export const loadPractice = (directory: string): Practice => loadPracticeFiles(directory).practice;

/** All practice folders under a root, in order of folder names; a broken one is listed with its problems. */
export function listPractices(root: string): PracticeListing[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((folder) => {
      const directory = path.join(root, folder);
      const reading = readFolder(directory);
      if (!reading.ok)
        return { directory, id: folder, name: folder, summary: '', problems: reading.problems };
      const { id, name, summary } = reading.practice.practice;
      return { directory, id, name, summary, problems: [] };
    });
}

const changeRow = z.object({
  id: z.string(),
  part: z.string(),
  key: z.string(),
  from_on: z.string(),
  value: z.string(),
  source: z.string(),
  field: z.string(),
  words: z.string(),
});

/** The office's own changes of its practice, as the vault keeps them. */
export function practiceChangesStore(database: Database, writer: Writer) {
  const entries = database.prepare<[], number | null>('SELECT max(seq) FROM audit').pluck();
  const all = reader(database, changeRow, 'SELECT * FROM practice_changes ORDER BY from_on, id');
  return {
    all: (): PracticeChange[] =>
      all.all().map(({ from_on, value, ...row }) => ({
        ...row,
        fromOn: from_on,
        value: JSON.parse(value) as unknown,
      })),
    /** Grows with each command that the log has. */
    version: (): number => entries.get() ?? 0,
    add: ({ id, part, key, field, fromOn, value, words, source }: PracticeChange) =>
      writer.insert('practice_changes', {
        id,
        part,
        key,
        field,
        from_on: fromOn,
        value: JSON.stringify(value),
        words,
        source,
      }),
    correct: (id: string, { value, source, words }: Pick<PracticeChange, 'value' | 'source' | 'words'>) =>
      writer.update('practice_changes', id, { value: JSON.stringify(value), source, words }),
    remove: (id: string) => writer.remove('practice_changes', id),
  };
}
