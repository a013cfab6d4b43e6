import { createHash } from 'node:crypto';
import type { Database } from './open.ts';
import type { Change } from './records.ts';

/** One entry of the log before it is chained. */
export type Entry = {
  at: string;
  actor: string;
  place: string;
  action: string;
  title: string;
  subject: string;
};

/** Where the log ends: kept outside the database too, so that a tail cut off is noticed. */
export type Head = { seq: number; hash: string };

type ChangeRow = { kind: string; record: string; before: string | null; after: string | null };
type EntryRow = Entry & Head & { previous: string };

/** What the first entry follows. */
export const emptyHead: Head = { seq: 0, hash: '' };

const hashOf = (previous: string, seq: number, entry: Entry, changes: ChangeRow[]) =>
  createHash('sha256')
    .update(
      JSON.stringify([
        previous,
        seq,
        entry.at,
        entry.actor,
        entry.place,
        entry.action,
        entry.title,
        entry.subject,
        changes.map(({ kind, record, before, after }) => [kind, record, before, after]),
      ]),
    )
    .digest('hex');

/** The last entry's number and hash. */
export function headOf(database: Database): Head {
  return (
    database.prepare<[], Head>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').get() ?? emptyHead
  );
}

/** When the last entry was made (ISO); undefined for an empty log. */
export function lastAt(database: Database): string | undefined {
  return database.prepare<[], string>('SELECT at FROM audit ORDER BY seq DESC LIMIT 1').pluck().get();
}

/** When the first entry was made (ISO); undefined for an empty log. */
export function firstAt(database: Database): string | undefined {
  return database.prepare<[], string>('SELECT at FROM audit ORDER BY seq LIMIT 1').pluck().get();
}

/** Adds an entry with its changes to the chain, inside the command's own transaction. */
export function append(database: Database, entry: Entry, changes: Change[]): Head {
  const { seq: last, hash: previous } = headOf(database);
  const seq = last + 1;
  const rows = changes.map(
    ({ kind, record, before, after }): ChangeRow => ({
      kind,
      record,
      before: before && JSON.stringify(before),
      after: after && JSON.stringify(after),
    }),
  );
  const add = database.prepare('INSERT INTO audit_changes VALUES (?, ?, ?, ?, ?, ?)');
  rows.forEach(({ kind, record, before, after }, position) => {
    add.run(seq, position, kind, record, before, after);
  });
  const hash = hashOf(previous, seq, entry, rows);
  database
    .prepare(
      'INSERT INTO audit VALUES (@seq, @at, @actor, @place, @action, @title, @subject, @previous, @hash)',
    )
    .run({ ...entry, seq, previous, hash });
  return { seq, hash };
}

/** What checking the chain found: whole, broken at an entry, or shorter than a head kept elsewhere says. */
export type ChainCheck =
  | { state: 'whole'; head: Head }
  | { state: 'broken'; at: number }
  | { state: 'cut'; at: number; expected: Head };

/** Recomputes the whole chain and holds it against a head kept outside the database. */
export function verifyChain(database: Database, anchor: Head = emptyHead): ChainCheck {
  const entries = database.prepare<[], EntryRow>('SELECT * FROM audit ORDER BY seq');
  const changesOf = database.prepare<[number], ChangeRow>(
    'SELECT kind, record, before, after FROM audit_changes WHERE seq = ? ORDER BY position',
  );
  let head = emptyHead;
  for (const entry of entries.all()) {
    const expected = hashOf(head.hash, head.seq + 1, entry, changesOf.all(entry.seq));
    if (entry.seq !== head.seq + 1 || entry.previous !== head.hash || entry.hash !== expected) {
      return { state: 'broken', at: head.seq + 1 };
    }
    if (entry.seq === anchor.seq && entry.hash !== anchor.hash) return { state: 'broken', at: entry.seq };
    head = { seq: entry.seq, hash: entry.hash };
  }
  const stray = database
    .prepare<[number], { seq: number }>('SELECT seq FROM audit_changes WHERE seq > ? OR seq < 1 LIMIT 1')
    .get(head.seq);
  if (stray) return { state: 'broken', at: stray.seq };
  return anchor.seq > head.seq ? { state: 'cut', at: head.seq, expected: anchor } : { state: 'whole', head };
}
