import { z } from 'zod';
import { putBack } from '#database/bin.ts';
import type { Database } from '#database/open.ts';
import { reader } from '#database/rows.ts';
import type { Row, Writer } from '#database/writer.ts';
import { Refusal } from '#electron/values/refusal.ts';

const entryRow = z.object({
  id: z.string(),
  title: z.string(),
  subject: z.string(),
  removed_by: z.string(),
  removed_at: z.string(),
});
const contentRow = z.object({
  kind: z.string(),
  content: z.string().transform((text) => JSON.parse(text) as Row),
});

export type BinRecord = z.infer<typeof entryRow>;

const noPlace = () =>
  new Refusal({
    code: 'cannot-restore',
    message: '现在放不回去：它所属的记录已经不在，或者同样的一条已经另外登记了。',
    remedy: '请先恢复它所属的记录，或核对现有记录后手工登记。',
  });

const isConstraint = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');

/** What was deleted, latest first. */
export function binStore(database: Database, writer: Writer) {
  const all = reader(database, entryRow, 'SELECT * FROM bin ORDER BY removed_at DESC, rowid DESC');
  const one = reader(database, entryRow, 'SELECT * FROM bin WHERE id = @id');
  const contents = reader(
    database,
    contentRow,
    'SELECT kind, content FROM bin_rows WHERE bin_id = @id ORDER BY position DESC',
  );
  return {
    /** All that can still be brought back, also what is past its days and not yet emptied. */
    all: (): BinRecord[] => all.all(),
    find: (id: string): BinRecord | undefined => one.one({ id }),
    /** The row that an id names now; undefined where there is none. */
    row: (table: string, id: string) =>
      database.prepare<[string], Row>(`SELECT * FROM ${table} WHERE id = ?`).get(id),
    /** What an entry held, the record itself before what hangs on it. */
    contents: (id: string) => contents.all({ id }),
    putBack(id: string): void {
      try {
        putBack(database, writer, id);
      } catch (error) {
        throw isConstraint(error) ? noPlace() : error;
      }
    },
  };
}
