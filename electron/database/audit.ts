import { createHash } from 'node:crypto';
import type { Database } from './open.ts';
import type { Change } from './writer.ts';

/** One entry of the log before it is chained. */
export type Entry = {
  at: string;
  actor: string;
  place: string;
  action: string;
  title: string;
  subject: string;
  /** What whole personal numbers were shown or exported for; absent, or blank, where none were. */
  purpose?: string | undefined;
};

/** Where the log ends: kept outside the database too, so that a tail cut off is noticed. */
export type Head = { seq: number; hash: string };

/** One change of an entry as it is kept. */
export type ChangeRow = { kind: string; record: string; before: string | null; after: string | null };
/** An entry in the chain. */
export type ChainedEntry = Entry & Head & { previous: string };

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
        // an entry without one has the hash that it would have had before purposes were kept
        ...(entry.purpose ? [entry.purpose] : []),
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

const entryColumns = ['seq', 'at', 'actor', 'place', 'action', 'title', 'subject', 'previous', 'hash'];

/** Adds an entry with its changes to the chain, inside the command's own transaction. The hash is of what can be kept. */
export function append(database: Database, given: Entry, changes: Change[]): Head {
  const entry = { ...given, subject: given.subject.toWellFormed() };
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
  // steps of the schema older than the column add entries too
  const columns = [...entryColumns, ...(entry.purpose ? ['purpose'] : [])];
  database
    .prepare(`INSERT INTO audit (${columns}) VALUES (${columns.map((column) => `@${column}`)})`)
    .run({ ...entry, seq, previous, hash });
  return { seq, hash };
}

/** One entry that is not as it was written, or is not there. */
export type ChainFault = { seq: number; fault: 'changed' | 'missing' };

/** What checking the chain found: whole, broken at these entries, or shorter than a head kept elsewhere says. */
export type ChainCheck =
  | { state: 'whole'; head: Head }
  | { state: 'broken'; at: number; faults: ChainFault[] }
  | { state: 'cut'; at: number; expected: Head };

/** Whether an entry is what its hash was made of; one from before texts had a border may have been made of half a character. */
export function isAsWritten(entry: ChainedEntry, changes: ChangeRow[], subject = entry.subject): boolean {
  return (
    subject.toWellFormed() === entry.subject &&
    hashOf(entry.previous, entry.seq, { ...entry, subject }, changes) === entry.hash
  );
}

/** The entries of the log, oldest first, each with its changes and with its subject as its hash was made of it. */
export function* entriesOf(
  database: Database,
): Generator<{ entry: ChainedEntry; changes: ChangeRow[]; subject: string }> {
  const entries = database.prepare<[], ChainedEntry & { read: string | null }>(
    'SELECT a.*, s.subject AS read FROM audit a LEFT JOIN audit_subjects s ON s.seq = a.seq ORDER BY a.seq',
  );
  const changesOf = database.prepare<[number], ChangeRow>(
    'SELECT kind, record, before, after FROM audit_changes WHERE seq = ? ORDER BY position',
  );
  for (const { read, ...entry } of entries.all()) {
    const subject = read === null ? entry.subject : String(JSON.parse(read));
    yield { entry, changes: changesOf.all(entry.seq), subject };
  }
}

/** Recomputes the whole chain, past every fault to its end, and holds it against a head kept outside the database. */
export function verifyChain(database: Database, anchor: Head = emptyHead): ChainCheck {
  const faults = new Map<number, ChainFault['fault']>();
  let head = emptyHead;
  for (const { entry, changes, subject } of entriesOf(database)) {
    for (let seq = head.seq + 1; seq < entry.seq; seq += 1) faults.set(seq, 'missing');
    const follows = entry.seq === head.seq + 1;
    if (!isAsWritten(entry, changes, subject)) faults.set(entry.seq, 'changed');
    // an entry that is as it was written knows what it followed: the one before was written over, hash and all
    else if (follows && entry.previous !== head.hash)
      faults.set(head.seq === 0 ? entry.seq : head.seq, 'changed');
    if (entry.seq === anchor.seq && entry.hash !== anchor.hash) faults.set(entry.seq, 'changed');
    head = { seq: entry.seq, hash: entry.hash };
  }
  const stray = database
    .prepare<[number], number>('SELECT DISTINCT seq FROM audit_changes WHERE seq > ? OR seq < 1')
    .pluck()
    .all(head.seq);
  for (const seq of stray) faults.set(seq, 'missing');
  if (faults.size > 0) {
    for (let seq = head.seq + 1; seq <= anchor.seq; seq += 1) faults.set(seq, 'missing');
    const found = [...faults]
      .map(([seq, fault]) => ({ seq, fault }))
      .sort((one, other) => one.seq - other.seq);
    return { state: 'broken', at: found[0]?.seq ?? 0, faults: found };
  }
  return anchor.seq > head.seq ? { state: 'cut', at: head.seq, expected: anchor } : { state: 'whole', head };
}
