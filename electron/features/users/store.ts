import { z } from 'zod';
import type { Database } from '#database/open.ts';
import { reader } from '#database/rows.ts';
import type { Writer } from '#database/writer.ts';
import { roleSchema } from './contract.ts';

const userRow = z.object({
  id: z.string(),
  label: z.string(),
  role: roleSchema,
  station_id: z.string().nullable(),
  disabled: z.number(),
});

export type UserRecord = z.infer<typeof userRow>;

/** Everybody registered in a database that is open to be read, in the order in which they were added. */
export const holdersIn = (database: Database) =>
  reader(database, userRow, 'SELECT * FROM users ORDER BY rowid')
    .all()
    .map(({ id, label, role, disabled }) => ({ id, label, role, disabled: disabled === 1 }));

/** Who may work at the desk; each user's id is that of a slot in the key file. */
export function usersStore(database: Database, writer: Writer) {
  const all = reader(database, userRow, 'SELECT * FROM users ORDER BY rowid');
  const one = reader(database, userRow, 'SELECT * FROM users WHERE id = @id');
  return {
    all: (): UserRecord[] => all.all(),
    find: (id: string): UserRecord | undefined => one.one({ id }),
    add: (row: UserRecord) => writer.insert('users', row),
    disable: (id: string) => writer.update('users', id, { disabled: 1 }),
  };
}
