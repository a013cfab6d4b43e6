import { z } from 'zod';
import type { Database } from '#database/open.ts';
import { reader } from '#database/rows.ts';
import type { Writer } from '#database/writer.ts';
import { kindSchema, stateSchema } from './contract.ts';

const approvalRow = z.object({
  id: z.string(),
  kind: kindSchema,
  matter: z.string(),
  title: z.string(),
  word: z.string(),
  digest: z.string(),
  facts: z.string(),
  asked_by: z.string(),
  asked_at: z.string(),
  state: stateSchema,
  decided_by: z.string(),
  decided_at: z.string().nullable(),
  signed_digest: z.string(),
  reason: z.string(),
  on_paper: z.number(),
  entered_by: z.string(),
});
const lockRow = z.object({ id: z.string(), locked_by: z.string(), locked_at: z.string() });

export type ApprovalRecord = z.infer<typeof approvalRow>;

const shown = 200;

/** Requests for the chair's approval, latest first, and the years that are locked. */
export function approvalsStore(database: Database, writer: Writer) {
  const all = reader(database, approvalRow, 'SELECT * FROM approvals ORDER BY rowid DESC LIMIT @shown');
  const one = reader(database, approvalRow, 'SELECT * FROM approvals WHERE id = @id');
  const last = reader(
    database,
    approvalRow,
    'SELECT * FROM approvals WHERE kind = @kind AND matter = @matter ORDER BY rowid DESC LIMIT 1',
  );
  const pending = reader(
    database,
    approvalRow,
    `SELECT * FROM approvals a WHERE state IN ('asked', 'returned') AND rowid =
       (SELECT max(rowid) FROM approvals b WHERE b.kind = a.kind AND b.matter = a.matter) ORDER BY rowid`,
  );
  const locks = reader(database, lockRow, 'SELECT * FROM year_locks ORDER BY id');
  return {
    all: (): ApprovalRecord[] => all.all({ shown }),
    find: (id: string): ApprovalRecord | undefined => one.one({ id }),
    last: (kind: string, matter: string): ApprovalRecord | undefined => last.one({ kind, matter }),
    /** The last request of each matter that waits for the chair, or came back. */
    pending: (): ApprovalRecord[] => pending.all(),
    add: (row: ApprovalRecord) => writer.insert('approvals', row),
    set: (id: string, columns: Partial<ApprovalRecord>) => writer.update('approvals', id, columns),
    locks: () => locks.all(),
    lock: (year: number, by: string, at: string) =>
      writer.insert('year_locks', { id: String(year), locked_by: by, locked_at: at }),
    unlock: (year: number) => writer.remove('year_locks', String(year)),
  };
}
