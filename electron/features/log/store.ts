import { z } from 'zod';
import { type ChainCheck, type Head, headOf, verifyChain } from '#database/audit.ts';
import { unseenLosses } from '#database/lost-entries.ts';
import type { Database } from '#database/open.ts';
import { reader } from '#database/rows.ts';
import type { Change, Row, Writer } from '#database/writer.ts';

const entryRow = z.object({
  seq: z.number(),
  at: z.string(),
  actor: z.string(),
  place: z.string(),
  action: z.string(),
  title: z.string(),
  subject: z.string(),
  purpose: z.string(),
  changes: z.number(),
  kinds: z.string().nullable(),
});

/** Entries from before texts had a border may hold half a character, of which the record itself keeps �. */
const asKept = (_: string, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value);

const json = z
  .string()
  .nullable()
  .transform((text) => (text === null ? null : (JSON.parse(text, asKept) as Row)));
const changeRow = z.object({ kind: z.string(), record: z.string(), before: json, after: json });

/** Where the log ends. */
export type LogHead = Head;

export type LogRecord = z.infer<typeof entryRow>;

const select = `
  SELECT a.seq, a.at, a.actor, a.place, a.action, a.title, a.subject, a.purpose,
    (SELECT count(*) FROM audit_changes c WHERE c.seq = a.seq) AS changes,
    (SELECT group_concat(DISTINCT c.kind) FROM audit_changes c WHERE c.seq = a.seq) AS kinds
  FROM audit a`;

/** The log as it is read; it is written by the gate alone. */
export function logStore(database: Database, writer: Writer) {
  const filter = `a.seq < @before AND a.at >= @from AND a.at < @to
    AND (instr(a.title || ' ' || a.subject || ' ' || a.purpose || ' ' || a.actor, @search) > 0)`;
  const list = reader(database, entryRow, `${select} WHERE ${filter} ORDER BY a.seq DESC LIMIT @limit`);
  const total = reader(database, z.object({ count: z.number() }), 'SELECT count(*) AS count FROM audit');
  const one = reader(database, entryRow, `${select} WHERE a.seq = @seq`);
  const latest = reader(
    database,
    entryRow,
    `${select} WHERE a.actor = @actor AND a.action = coalesce(@action, a.action) ORDER BY a.seq DESC LIMIT 1`,
  );
  const changes = reader(
    database,
    changeRow,
    'SELECT kind, record, before, after FROM audit_changes WHERE seq = @seq ORDER BY position',
  );
  const current = (kind: string, id: string) =>
    database.prepare<[string], Row>(`SELECT * FROM ${kind} WHERE id = ?`).get(id) ?? null;

  return {
    list: (query: { search: string; from: string; to: string; before: number; limit: number }) =>
      list.all(query),
    total: () => total.one()?.count ?? 0,
    head: (): Head => headOf(database),
    find: (seq: number) => one.one({ seq }),
    latest: (actor: string, action?: string) => latest.one({ actor, action: action ?? null }),
    changes: (seq: number): Change[] => changes.all({ seq }),
    /** The row that an id names now; undefined where there is none. */
    row: (kind: string, id: string): Row | undefined => current(kind, id) ?? undefined,
    /** Entries found missing at an opening, in sentences, that nobody has said to have seen. */
    unseenLosses: () => unseenLosses(database),
    verify: (anchor: Head): ChainCheck => verifyChain(database, anchor),
    /** Whether a record still is what a change made it. */
    isAsLeft({ kind, record, after }: Change): boolean {
      const now = current(kind, record);
      if (now === null || after === null) return now === after;
      return Object.entries(after).every(([column, value]) => now[column] === value);
    },
    /** Writes a record back to what it was before a change. */
    takeBack({ kind, record, before, after }: Change): void {
      if (before === null) writer.remove(kind, record);
      else if (after === null) writer.insert(kind, { ...before, id: record });
      else writer.update(kind, record, before);
    },
  };
}
