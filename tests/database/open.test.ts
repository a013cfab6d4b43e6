import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDatabase, openForReading } from '#database/open.ts';
import { isAtLeast, leastSqlite } from '#database/sqlite-version.ts';
import { temporaryFolder } from '#support/office.ts';
import { smallVault } from '#support/small-vault.ts';

const pragmas = (database: ReturnType<typeof openDatabase>, names: string[]) =>
  Object.fromEntries(names.map((name) => [name, database.pragma(name, { simple: true })]));

describe('a connection', () => {
  const safe = {
    cipher: 'sqlcipher',
    legacy: '4',
    page_size: 4096,
    temp_store: 2,
    synchronous: 2,
    foreign_keys: 1,
    trusted_schema: 0,
    journal_mode: 'wal',
    locking_mode: 'exclusive',
    cache_size: -65_536,
  };

  it('reads back every setting that the promises rest on, when made and when opened again', async () => {
    const { database, reopen } = await smallVault(1);
    expect(pragmas(database, Object.keys(safe))).toEqual(safe);
    database.close();
    expect(pragmas(reopen(), Object.keys(safe))).toEqual(safe);
  });

  it('that only reads cannot write, and leaves nothing in the clear', async () => {
    const { file, dataKey, database, vault } = await smallVault(3);
    database.close();
    const reading = openForReading(file, dataKey);
    expect(pragmas(reading, ['legacy', 'temp_store', 'trusted_schema', 'query_only'])).toEqual({
      legacy: '4',
      temp_store: 2,
      trusted_schema: 0,
      query_only: 1,
    });
    expect(() => reading.exec('DELETE FROM persons')).toThrow(/readonly/);
    reading.close();
    expect(readdirSync(vault).filter((name) => !name.startsWith('office.'))).toEqual([]);
  });

  it('is made only on a SQLite without the log-reset fault', () => {
    const database = openDatabase(join(temporaryFolder(), 'office.db'), new Uint8Array(32).fill(1), {
      create: true,
    });
    const version = String(database.prepare('SELECT sqlite_version()').pluck().get());
    database.close();
    expect(isAtLeast(version, leastSqlite)).toBe(true);
    expect(['3.51.2', '3.9.99', '2.99.99'].map((older) => isAtLeast(older, leastSqlite))).toEqual([
      false,
      false,
      false,
    ]);
    expect(['3.51.3', '3.51.10', '3.52', '4.0.0'].map((later) => isAtLeast(later, leastSqlite))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('orders versions by their numbers', () => {
    const version = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99));
    fc.assert(
      fc.property(version, version, (a, b) => {
        const weigh = ([major, minor, patch]: [number, number, number]) =>
          (major * 100 + minor) * 100 + patch;
        expect(isAtLeast(a.join('.'), b.join('.'))).toBe(weigh(a) >= weigh(b));
      }),
    );
  });
});
