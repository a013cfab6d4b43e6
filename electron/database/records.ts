import type { Database } from './open.ts';

export type Value = string | number | null;
export type Row = Record<string, Value>;

/** One row's change inside a command: what it was and what it became; null where it did not exist. */
export type Change = { kind: string; record: string; before: Row | null; after: Row | null };

/** The only way to write: every change to a table is noted for the log as it is made. */
export type Records = {
  insert(table: string, row: Row & { id: string }): void;
  /** Writes the named columns; answers false when they already hold these values and nothing was written. */
  update(table: string, id: string, columns: Row): boolean;
  remove(table: string, id: string): void;
  /** Hands over the changes noted since the last call. */
  take(): Change[];
};

/** Makes the writing side of a database. Table and column names come from code, never from data. */
export function recordsOf(database: Database): Records {
  let changes: Change[] = [];
  const find = (table: string, id: string) =>
    database.prepare<[string], Row>(`SELECT * FROM ${table} WHERE id = ?`).get(id);

  return {
    insert(table, row) {
      const names = Object.keys(row);
      database
        .prepare(
          `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
        )
        .run(row);
      changes.push({ kind: table, record: row.id, before: null, after: row });
    },
    update(table, id, columns) {
      const before = find(table, id);
      if (!before) throw new Error(`no ${table} with id ${id}`);
      const changed = Object.keys(columns).filter((name) => before[name] !== columns[name]);
      if (changed.length === 0) return false;
      database
        .prepare(
          `UPDATE ${table} SET ${changed.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id`,
        )
        .run({ ...columns, id });
      changes.push({ kind: table, record: id, before, after: { ...before, ...columns } });
      return true;
    },
    remove(table, id) {
      const before = find(table, id);
      if (!before) return;
      database.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id);
      changes.push({ kind: table, record: id, before, after: null });
    },
    take() {
      const taken = changes;
      changes = [];
      return taken;
    },
  };
}
