import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readKeyFile } from '#database/key-file.ts';
import { openWithPassword } from '#database/key-slots.ts';
import { migrate, migrations } from '#database/migrate.ts';
import { type Database, openDatabase, openForReading } from '#database/open.ts';
import { stateOf } from '#database/vault-state.ts';
import { password, temporaryFolder } from '#support/office.ts';

type Row = Record<string, unknown>;

const release = join(import.meta.dirname, 'fixtures', 'schema-0070');

/** What an office had recorded when the schema went out that the kept vault has. */
async function recorded(): Promise<Database> {
  const { dataKey } = await openWithPassword(readKeyFile(join(release, 'office.key')), password);
  const database = openForReading(join(release, 'office.db'), dataKey);
  onTestFinished(() => {
    database.close();
  });
  return database;
}

const rowsOf = (database: Database, table: string, columns: string[]) =>
  database.prepare<[], Row>(`SELECT ${columns.join(', ')} FROM "${table}" ORDER BY rowid`).all();
const columnsOf = (database: Database, table: string) =>
  database.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);

/** Fills every table with what the kept vault has in it, without a question to triggers or foreign keys. */
function fill(database: Database, from: Database): Map<string, Row[]> {
  const filled = new Map<string, Row[]>();
  const kept = stateOf(from).counts;
  const triggers = database
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all();
  database.pragma('foreign_keys=OFF');
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
  for (const table of Object.keys(stateOf(database).counts).filter((name) => name in kept)) {
    const known = columnsOf(from, table);
    const names = columnsOf(database, table).filter((name) => known.includes(name));
    const rows = rowsOf(from, table, names);
    const insert = database.prepare(
      `INSERT INTO "${table}" (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
    );
    database.transaction(() => rows.forEach((row) => void insert.run(row)))();
    filled.set(table, rows);
  }
  for (const [table, rows] of makeRows(database)) filled.set(table, rows);
  for (const { sql } of triggers) database.exec(sql);
  database.pragma('foreign_keys=ON');
  return filled;
}

type Column = { name: string; type: string; pk: number };

/** Two rows in each table that is still empty: what came after the kept vault, made from the schema alone. */
function makeRows(database: Database): Map<string, Row[]> {
  const made = new Map<string, Row[]>();
  const empty = database
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
    )
    .all()
    .filter(({ name }) => rowsOf(database, name, ['1']).length === 0);
  for (const { name, sql } of empty) {
    const columns = database.prepare<[string], Column>('SELECT * FROM pragma_table_info(?)').all(name);
    const named = new Map(
      database
        .prepare<[string], { from: string; table: string; to: string }>(
          'SELECT * FROM pragma_foreign_key_list(?)',
        )
        .all(name)
        .map(({ from, table, to }) => [from, rowsOf(database, table, [to]).map((row) => row[to])]),
    );
    const sampleOf = ({ name: column, type }: Column, nth: number): unknown => {
      const ids = named.get(column);
      if (ids) return ids[nth] ?? ids[0] ?? null;
      const [, allowed] =
        new RegExp(`\\b${column} TEXT[^,]*CHECK \\(${column} IN \\('([^']+)'`).exec(sql) ?? [];
      if (type === 'BLOB') return Buffer.from([nth]);
      return type === 'INTEGER' ? nth + 1 : (allowed ?? `${column}${nth}`);
    };
    const names = columns.map((column) => column.name);
    const insert = database.prepare(
      `INSERT INTO "${name}" (${names.join(', ')}) VALUES (${names.map((one) => `@${one}`).join(', ')})`,
    );
    for (const nth of [0, 1])
      insert.run(Object.fromEntries(columns.map((column) => [column.name, sampleOf(column, nth)])));
    made.set(name, rowsOf(database, name, names));
  }
  return made;
}

const only = (row: Row, columns: string[]) =>
  Object.fromEntries(columns.map((column) => [column, row[column]]));

/** What became of each opinion, as its own columns said it before they were steps. */
const handledBefore = `
  SELECT id, assigned_on, answered_on, due_on, unit, result, deputy_rating, voter_rating FROM opinions ORDER BY id`;

/** The same, read from the steps. */
const handledSince = `
  SELECT o.id, max(iif(s.code = 'assigned', s.date, NULL)) AS assigned_on,
    max(iif(s.code = 'answered', s.date, NULL)) AS answered_on, max(s.due_on) AS due_on,
    coalesce(max(s.unit), '') AS unit, coalesce(max(s.result), '') AS result,
    coalesce(max(s.deputy_rating), '') AS deputy_rating, coalesce(max(s.voter_rating), '') AS voter_rating
  FROM opinions o LEFT JOIN opinion_steps s ON s.opinion_id = o.id GROUP BY o.id ORDER BY o.id`;

describe('a step of the schema', () => {
  it('stands in a file of its own, named by its number, after all before it', () => {
    const files = readdirSync(join(import.meta.dirname, '..', '..', 'electron', 'database', 'migrations'));
    const numbers = migrations.map(({ number }) => number);
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(numbers);
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
  });

  it.each(migrations.map(({ number }) => number))(
    '%i keeps whatever was recorded before it',
    async (number) => {
      const file = join(temporaryFolder(), 'office.db');
      const database = openDatabase(file, new Uint8Array(32).fill(7), { create: true });
      onTestFinished(() => {
        database.close();
      });
      const before = migrations.filter((step) => step.number < number);
      if (before.length > 0) migrate(database, before);
      const filled = fill(database, await recorded());
      migrate(
        database,
        migrations.filter((step) => step.number <= number),
      );
      expect(stateOf(database).schema).toBe(number);
      expect(database.pragma('foreign_key_check')).toEqual([]);
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
      for (const [table, rows] of filled) {
        const columns = columnsOf(database, table).filter((column) => column in (rows[0] ?? {}));
        expect(rowsOf(database, table, columns), table).toEqual(rows.map((row) => only(row, columns)));
      }
      if (number === 90)
        expect(database.prepare(handledSince).all()).toEqual((await recorded()).prepare(handledBefore).all());
      expect([...filled.values()].flat().length).toBeGreaterThan(before.length === 0 ? -1 : 90);
    },
  );
});
