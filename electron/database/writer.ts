import type { Database } from './open.ts';

export type Value = string | number | null;
export type Row = Record<string, Value>;

/** One row's change inside a command: what it was and what it became; null where it did not exist. */
export type Change = { kind: string; record: string; before: Row | null; after: Row | null };

/** The only way to write: every change to a table is noted for the log as it is made. */
export type Writer = {
  /** `blobs` are columns of bytes, kept out of the log; such a row must name what identifies them. */
  insert(table: string, row: Row & { id: string }, blobs?: Record<string, Uint8Array>): void;
  /** Writes the named columns; answers false when they already hold these values and nothing was written. */
  update(table: string, id: string, columns: Row): boolean;
  remove(table: string, id: string): void;
  /** Does a piece of work wholly or not at all: where it throws, its writing and its notes are taken back. */
  attempt<Result>(work: () => Result): Result;
  /** The changes noted since they were last handed over. */
  noted(): readonly Change[];
  /** Hands over the changes noted since the last call. */
  take(): Change[];
  /** Grows whenever anything was written, or may have been taken back: what was read before may hold no longer. */
  version(): number;
};

/** Told of every row before it is written, as it is and as it will be; throws a refusal where it must stay. */
export type Guard = (change: Omit<Change, 'record'>) => void;

/** A row as the database keeps it: half a character is written as �, so the log must say so too. */
const kept = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.toWellFormed() : value,
    ]),
  );

/** Makes the writing side of a database. Table and column names come from code, never from data. */
export function writerOf(database: Database, guard: Guard = () => {}): Writer {
  let changes: Change[] = [];
  let version = 0;
  const statements = new Map<string, ReturnType<Database['prepare']>>();
  /** An import writes the same few statements thousands of times. */
  const prepared = (sql: string) => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const find = (table: string, id: string) =>
    prepared(`SELECT * FROM ${table} WHERE id = ?`).get(id) as Row | undefined;

  return {
    insert(table, given, blobs = {}) {
      const row = { ...kept(given), id: given.id };
      guard({ kind: table, before: null, after: row });
      version += 1;
      const names = [...Object.keys(row), ...Object.keys(blobs)];
      prepared(
        `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
      ).run({ ...row, ...blobs });
      changes.push({ kind: table, record: row.id, before: null, after: row });
    },
    update(table, id, given) {
      const columns = kept(given);
      const before = find(table, id);
      if (!before) throw new Error(`no ${table} with id ${id}`);
      const changed = Object.keys(columns).filter((name) => before[name] !== columns[name]);
      if (changed.length === 0) return false;
      const after = { ...before, ...columns };
      guard({ kind: table, before, after });
      version += 1;
      prepared(
        `UPDATE ${table} SET ${changed.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id`,
      ).run({ ...columns, id });
      changes.push({ kind: table, record: id, before, after });
      return true;
    },
    remove(table, id) {
      const before = find(table, id);
      if (!before) return;
      guard({ kind: table, before, after: null });
      version += 1;
      prepared(`DELETE FROM ${table} WHERE id = ?`).run(id);
      changes.push({ kind: table, record: id, before, after: null });
    },
    attempt(work) {
      const noted = changes.length;
      database.exec('SAVEPOINT attempt');
      try {
        const result = work();
        database.exec('RELEASE attempt');
        return result;
      } catch (error) {
        database.exec('ROLLBACK TO attempt; RELEASE attempt');
        changes.length = noted;
        version += 1;
        throw error;
      }
    },
    noted: () => changes,
    version: () => version,
    take() {
      const taken = changes;
      changes = [];
      // what was noted may be taken back with its transaction; where nothing was, all that was read still holds
      if (taken.length > 0) version += 1;
      return taken;
    },
  };
}
