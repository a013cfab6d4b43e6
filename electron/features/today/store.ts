import { z } from 'zod';
import type { Database } from '#database/open.ts';
import { reader } from '#database/rows.ts';
import type { Writer } from '#database/writer.ts';

const changeRow = z.object({
  seq: z.number(),
  at: z.string(),
  actor: z.string(),
  title: z.string(),
  subject: z.string(),
});

/** An entry of the log about who may open the vault, or about an exchange of its files. */
export type UserChange = z.infer<typeof changeRow>;

/** Every command of `users`, and what exchanges the vault's files with their users: no list that a new one could be left out of. */
const aboutUsers = "(action LIKE 'users.%' OR action LIKE 'restore.%')";

/** Changes of users, and who has seen which. */
export function todayStore(database: Database, writer: Writer) {
  const select = `SELECT seq, at, actor, title, subject FROM audit WHERE ${aboutUsers}`;
  const unseen = reader(
    database,
    changeRow,
    `${select} AND NOT EXISTS
       (SELECT 1 FROM seen_entries s WHERE s.user_id = @user AND s.seq = audit.seq) ORDER BY seq`,
  );
  return {
    unseen: (user: string): UserChange[] => unseen.all({ user }),
    markSeen: (user: string, seq: number) =>
      writer.insert('seen_entries', { id: `${user}-${seq}`, user_id: user, seq }),
  };
}
