import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '#electron/values/refusal.ts';
import type { Practice } from './schema/practice.ts';
import { type PracticeReading, type PracticeTexts, readPractice } from './schema/read.ts';

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
  const texts = {
    practice: textOf('practice'),
    rubric: textOf('rubric'),
    opinions: textOf('opinions'),
    receptions: textOf('receptions'),
    reportbacks: textOf('reportbacks'),
    ledgers: textOf('ledgers'),
    county: textOf('county'),
    standards: textOf('standards'),
  } satisfies PracticeTexts;
  return readPractice(texts);
}

/** Loads a practice folder and checks every file; throws one Refusal whose details list all that is wrong. */
export function loadPractice(directory: string): Practice {
  const reading = readFolder(directory);
  if (reading.ok) return reading.practice;
  throw new Refusal({
    code: 'practice-invalid',
    message: `做法“${path.basename(directory)}”有${reading.problems.length}处需要改正`,
    remedy: '请按提示改正做法文件夹里的文件，或者换用“通用做法”。',
    details: reading.problems,
  });
}

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
