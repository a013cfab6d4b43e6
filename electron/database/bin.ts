import { append } from './audit.ts';
import type { Database } from './open.ts';
import type { Change, Row, Writer } from './writer.ts';

/** A step that deletes: what the log calls it, what it was about, who did it and when (ISO). */
export type Deletion = { id: string; title: string; subject: string; actor: string; at: string };

/** Rows that a step took away for good: not those that it wrote anew. */
const removedIn = (changes: readonly Change[]) =>
  changes.filter(
    ({ kind, record, before, after }) =>
      kind !== 'bin' &&
      before !== null &&
      after === null &&
      !changes.some((other) => other.kind === kind && other.record === record && other.before === null),
  );

/** Notes in the bin that a step deleted records, where it did; what they held is kept by `fillBin`. */
export function discard(writer: Writer, { id, title, subject, actor, at }: Deletion): void {
  if (removedIn(writer.noted()).length === 0) return;
  writer.insert('bin', { id, title, subject, removed_by: actor, removed_at: at });
}

/**
 * Keeps what a step removed beside every entry of the bin that the step made: on deleting, and when a restoring is taken
 * back. Contents are written past the log, which has them already.
 */
export function fillBin(database: Database, changes: readonly Change[]): void {
  const made = changes.filter(({ kind, before }) => kind === 'bin' && before === null);
  if (made.length === 0) return;
  const removed = removedIn(changes);
  const keep = database.prepare('INSERT INTO bin_rows VALUES (?, ?, ?, ?)');
  for (const { record } of made)
    removed.forEach(({ kind, before }, position) => {
      keep.run(record, position, kind, JSON.stringify(before));
    });
}

/** Puts everything of a bin's entry back to where it was, last removed first, and takes the entry out of the bin. */
export function putBack(database: Database, writer: Writer, id: string): void {
  const rows = database
    .prepare<[string], { kind: string; content: string }>(
      'SELECT kind, content FROM bin_rows WHERE bin_id = ? ORDER BY position DESC',
    )
    .all(id);
  for (const { kind, content } of rows) writer.insert(kind, JSON.parse(content) as Row & { id: string });
  writer.remove('bin', id);
}

/** What is deleted for its age: older than a moment (ISO), and in the last backup, which ends with an entry of the log. */
export type Expired = { before: string; heldUpTo: number };

/**
 * When the log was last written on an earlier day than the one that begins at a moment (ISO): the word of another session
 * on the time. What a clock that was ahead wrote is later than now and counts for nothing. Undefined where there is none.
 */
export function writtenBefore(database: Database, startOfDay: string): string | undefined {
  return (
    database
      .prepare<[string], string | null>('SELECT max(at) FROM audit WHERE at < ?')
      .pluck()
      .get(startOfDay) ?? undefined
  );
}

/** Empties the bin of what is due, as a step of the log; says how many entries went. */
export function emptyBin(
  database: Database,
  writer: Writer,
  { before, heldUpTo, ...step }: Expired & { at: string; actor: string; place: string },
): number {
  const due = database
    .prepare<[string, number], string>(
      `SELECT id FROM bin WHERE removed_at < ? AND
        (SELECT max(seq) FROM audit_changes WHERE kind = 'bin' AND record = bin.id) <= ?`,
    )
    .pluck()
    .all(before, heldUpTo);
  if (due.length === 0) return 0;
  writer.take();
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const id of due) writer.remove('bin', id);
    const subject = `到期清空 ${due.length} 项`;
    append(database, { ...step, action: 'bin.empty', title: '清空回收站', subject }, writer.take());
    database.exec('COMMIT');
    return due.length;
  } catch (error) {
    if (database.open && database.inTransaction) database.exec('ROLLBACK');
    writer.take();
    throw error;
  }
}
