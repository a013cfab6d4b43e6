import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { append, type Entry } from './audit.ts';
import { writeDurably } from './durable.ts';
import type { Database } from './open.ts';

const markSchema = z.object({
  at: z.string(),
  actor: z.string(),
  place: z.string(),
  action: z.string(),
  title: z.string(),
  subject: z.string(),
}) satisfies z.ZodType<Entry>;

const marksFile = (vault: string) => join(vault, 'office.marks');

/** What was done to a vault from outside and is not in its log yet, oldest first; what is no mark of ours counts as none. */
export function readMarks(vault: string): Entry[] {
  if (!existsSync(marksFile(vault))) return [];
  try {
    return z.array(markSchema).parse(JSON.parse(readFileSync(marksFile(vault), 'utf8')));
  } catch {
    return [];
  }
}

/**
 * Leaves an entry beside the vault for the log that is opened next, before something is done that its present log cannot
 * keep: a restore, or taking one back. Answers how to put its last word on it, and how to take it away.
 */
export async function leaveMark(vault: string, entry: Entry) {
  const former = readMarks(vault);
  const write = (marks: Entry[]) => writeDurably(marksFile(vault), JSON.stringify(marks));
  await write([...former, entry]);
  return {
    finish: (subject: string) => write([...former, { ...entry, subject }]),
    takeAway: () => write(former),
  };
}

/** Writes what was left beside the vault into its log; a mark that a crash left there twice is written once. */
export function takeMarks(vault: string, database: Database): void {
  const marks = readMarks(vault);
  if (marks.length === 0) return;
  const isThere = database.prepare<[Entry], number>(
    'SELECT 1 FROM audit WHERE at = @at AND action = @action AND subject = @subject',
  );
  database.transaction(() => {
    for (const mark of marks) if (!isThere.get(mark)) append(database, mark, []);
  })();
  rmSync(marksFile(vault), { force: true });
}
