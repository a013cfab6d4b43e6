import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import Sqlite from 'better-sqlite3-multiple-ciphers';
import { refusalOf, vaultRefusals } from './errors.ts';

export type Database = Sqlite.Database;

/** Marks a database as ours: the bytes "CDSK". */
export const applicationId = 0x4344534b;

const pageSize = 4096;
const plaintextHeader = 'SQLite format 3\0';

/** What each connection must read back, or it is not used (finding 2, 3 and 11 of the store's measurements). */
const required = {
  legacy: '4',
  temp_store: 2,
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  journal_mode: 'wal',
  locking_mode: 'exclusive',
} as const;

/** Releases below this one can lose a commit when a reset of the write-ahead log races a reader. */
export const leastSqlite = '3.51.3';

/** Whether a version such as `3.53.4` is `least` or later, number by number. */
export function isAtLeast(version: string, least: string): boolean {
  const [found, wanted] = [version, least].map((text) => text.split('.').map(Number));
  for (const [index, number] of (wanted ?? []).entries()) {
    const difference = (found?.[index] ?? 0) - number;
    if (difference !== 0) return difference > 0;
  }
  return true;
}

function inspect(file: string): void {
  const handle = openSync(file, 'r');
  try {
    if (fstatSync(handle).size < pageSize) throw vaultRefusals.empty();
    const head = Buffer.alloc(16);
    readSync(handle, head, 0, 16, 0);
    if (head.toString('latin1') === plaintextHeader) throw vaultRefusals.plaintext();
  } finally {
    closeSync(handle);
  }
}

/** What a connection that only reads must read back. */
const requiredForReading = { legacy: '4', temp_store: 2, trusted_schema: 0, query_only: 1 } as const;

function withRawKey(key: Uint8Array, use: (raw: Buffer) => void): void {
  const raw = Buffer.from(`raw:${Buffer.from(key).toString('hex')}`);
  use(raw);
  raw.fill(0);
}

function unlock(database: Database, key: Uint8Array, exclusive = false): void {
  database.pragma("cipher='sqlcipher'");
  database.pragma('legacy=4');
  withRawKey(key, (raw) => database.key(raw));
  database.pragma('temp_store=MEMORY');
  // before the first page is read: the log's index is then kept in memory and needs no room on the disk
  if (exclusive) database.pragma('locking_mode=EXCLUSIVE');
  // any statement before the key would read the encrypted file as a plain one
  const version = String(database.prepare('SELECT sqlite_version()').pluck().get());
  if (!isAtLeast(version, leastSqlite)) throw new Error(`SQLite ${version} is older than ${leastSqlite}`);
}

function readBack(database: Database, wanted: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(wanted)) {
    const found = database.pragma(name, { simple: true });
    if (found !== value) throw new Error(`pragma ${name} reads back ${found}, not ${value}`);
  }
}

function mustBeOurs(database: Database): void {
  database.prepare('SELECT count(*) FROM sqlite_schema').get();
  if (database.pragma('application_id', { simple: true }) !== applicationId) throw vaultRefusals.foreign();
}

function configure(database: Database, key: Uint8Array): void {
  unlock(database, key, true);
  database.pragma('journal_mode=WAL');
  // the pragma alone shares the file with other readers until the first entry is written
  database.exec('BEGIN IMMEDIATE; COMMIT');
  database.pragma('synchronous=FULL');
  database.pragma('foreign_keys=ON');
  database.pragma('trusted_schema=OFF');
  database.pragma('cache_size=-65536');
  readBack(database, required);
}

/**
 * Opens the encrypted database of a vault with its 32-byte data key, every pragma read back.
 * With `create` the file must not exist yet; without it, it must be a whole database of ours.
 * Refuses empty, plaintext, damaged and foreign files and one that another process holds.
 */
export function openDatabase(file: string, key: Uint8Array, { create = false } = {}): Database {
  if (key.length !== 32) throw new RangeError('the data key is 32 bytes');
  if (create && existsSync(file)) throw vaultRefusals.exists(file);
  if (!create) inspect(file);
  const database = new Sqlite(file, { fileMustExist: !create, timeout: 500 });
  try {
    configure(database, key);
    if (create) database.pragma(`application_id=${applicationId}`);
    mustBeOurs(database);
    return database;
  } catch (error) {
    database.close();
    throw refusalOf(error);
  }
}

/**
 * Opens a database of ours to look at it, without changing a byte of it: a backup's, or a vault's that nobody has open.
 * Refuses as `openDatabase` does.
 */
export function openForReading(file: string, key: Uint8Array): Database {
  if (key.length !== 32) throw new RangeError('the data key is 32 bytes');
  inspect(file);
  const database = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 500 });
  try {
    unlock(database, key);
    database.pragma('trusted_schema=OFF');
    database.pragma('query_only=ON');
    readBack(database, requiredForReading);
    mustBeOurs(database);
    return database;
  } catch (error) {
    database.close();
    throw refusalOf(error);
  }
}

/**
 * Writes every page of an open database anew under another 32-byte key. Only ever for a copy that nobody depends on yet:
 * a live file whose power fails meanwhile may open with neither key (finding 10 of the store's measurements). The copy keeps
 * no log of its own, so that looking at it leaves nothing beside it.
 */
export function reencryptCopy(database: Database, key: Uint8Array): void {
  if (key.length !== 32) throw new RangeError('the data key is 32 bytes');
  withRawKey(key, (raw) => database.rekey(raw));
  database.pragma('journal_mode=DELETE');
  readBack(database, { journal_mode: 'delete' });
}
