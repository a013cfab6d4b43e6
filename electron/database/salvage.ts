import { copyFileSync, existsSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeScratch } from './durable.ts';
import { refusalOf } from './errors.ts';
import { type Database, openForReading } from './open.ts';
import { readableRows } from './readable-rows.ts';
import { quoted } from './vault-state.ts';

/** A row that a damaged database has and a backup has not, or has otherwise. */
export type SalvagedRow = { table: string; row: Record<string, unknown> };

/** What could be read: rows by table that are newer than the backup, and the tables where some could not be read. */
export type Salvage = { rows: SalvagedRow[]; read: number; torn: string[] };

/** Where to look, and what to hold it against. */
export type SalvageRequest = {
  /** The database set aside; its log is beside it. It is looked at through a copy and never changed. */
  damaged: string;
  dataKey: Uint8Array;
  /**
   * The restored database, if any: rows that it has just so are left out. By name only while nobody has it open, since a
   * look at an open file by its name drops its lock; an open one is given as it is.
   */
  baseline?: string | Database;
  /** The database's first 16 bytes as a backup still has them. */
  salt?: Uint8Array | undefined;
  scratch?: string;
};

const bytesAsText = (_: string, value: unknown) =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;

/** Each row as a line of JSON: an export like any other, readable by everyone who gets it. */
export const jsonLines = ({ rows }: Salvage): string =>
  rows.map((row) => `${JSON.stringify(row, bytesAsText)}\n`).join('');

async function firstBytes(file: string): Promise<Uint8Array> {
  const source = await open(file, 'r');
  try {
    return (await source.read(Buffer.alloc(16), 0, 16, 0)).buffer;
  } finally {
    await source.close();
  }
}

async function giveFirstBytes(file: string, bytes: Uint8Array): Promise<void> {
  const target = await open(file, 'r+');
  try {
    await target.write(bytes, 0, 16, 0);
  } finally {
    await target.close();
  }
}

/** Opens the copy; where its first page does not open, once more with the salt that the backup still has. */
async function openCopy(copy: string, { dataKey, baseline, salt }: SalvageRequest): Promise<Database> {
  try {
    return openForReading(copy, dataKey);
  } catch (error) {
    const known = salt ?? (typeof baseline === 'string' ? await firstBytes(baseline) : undefined);
    if (!known) throw error;
    await giveFirstBytes(copy, known);
    return openForReading(copy, dataKey);
  }
}

function known(baseline: Database | undefined, table: string, columns: string[]) {
  if (!baseline?.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table)) {
    return () => false;
  }
  const same = columns.map((column) => `${quoted(column)} IS @${column}`).join(' AND ');
  const find = baseline.prepare(`SELECT 1 FROM ${quoted(table)} WHERE ${same}`);
  return (row: Record<string, unknown>) => find.get(row) !== undefined;
}

/**
 * Reads what can still be read of a damaged database, table by table and past the damaged pages, and answers the rows
 * that the baseline lacks. Best effort: nothing can be read once the first page itself is damaged beyond its salt.
 */
export async function salvage(request: SalvageRequest): Promise<Salvage> {
  const { damaged, dataKey, scratch = tmpdir() } = request;
  const folder = await makeScratch('congress-desk-salvage-', scratch);
  const copy = join(folder, 'office.db');
  let opened: Database | undefined;
  let database: Database | undefined;
  try {
    for (const suffix of ['', '-wal']) {
      if (existsSync(`${damaged}${suffix}`)) copyFileSync(`${damaged}${suffix}`, `${copy}${suffix}`);
    }
    if (typeof request.baseline === 'string') opened = openForReading(request.baseline, dataKey);
    database = await openCopy(copy, request);
    return readAll(database, typeof request.baseline === 'string' ? opened : request.baseline);
  } catch (error) {
    throw refusalOf(error);
  } finally {
    database?.close();
    opened?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function readAll(database: Database, baseline: Database | undefined): Salvage {
  const result: Salvage = { rows: [], read: 0, torn: [] };
  const tables = database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all();
  for (const table of tables) {
    const columns = database
      .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
      .pluck()
      .all(table);
    const isKnown = known(baseline, table, columns);
    const { rows, torn } = readableRows(database, table);
    result.read += rows.length;
    result.rows.push(...rows.filter((row) => !isKnown(row)).map((row) => ({ table, row })));
    if (torn) result.torn.push(table);
  }
  return result;
}
