import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3-multiple-ciphers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAtLeast, leastSqlite, openDatabase, openForReading } from '#database/open.ts';
import { temporaryFolder } from '#support/office.ts';
import { smallVault } from '#support/small-vault.ts';

const electron = join(import.meta.dirname, '..', '..', 'electron');

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

  it('is the only one to its file from the start, also before anything is written', async () => {
    const { file, dataKey, database, reopen } = await smallVault(1);
    database.close();
    reopen();
    const key = Buffer.from(dataKey).toString('hex');
    const second = `import { openDatabase } from '#database/open.ts';
      try { openDatabase('${file}', Buffer.from('${key}', 'hex')); console.log('opened'); }
      catch (error) { console.log(error.reason.code); }`;
    const node = [process.execPath, ['--input-type=module', '--eval', second]] as const;
    expect(spawnSync(...node, { encoding: 'utf8' }).stdout.trim()).toBe('in-use');
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

  it('is made in two places only, and the one that needs no key reads nothing', () => {
    const sources = readdirSync(electron, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [name, readFileSync(join(electron, name), 'utf8').match(/new Sqlite\(/g)?.length ?? 0]);
    expect(sources.filter(([, connections]) => connections !== 0).sort()).toEqual([
      ['database/in-use.ts', 1],
      ['database/open.ts', 2],
    ]);
  });

  it.each([
    ['temp_store=MEMORY', 'temp_store=FILE', 'pragma temp_store reads back 1, not 2'],
    ['synchronous=FULL', 'synchronous=NORMAL', 'pragma synchronous reads back 1, not 2'],
    ['foreign_keys=ON', 'foreign_keys=OFF', 'pragma foreign_keys reads back 0, not 1'],
    ['trusted_schema=OFF', 'trusted_schema=ON', 'pragma trusted_schema reads back 1, not 0'],
    ['journal_mode=WAL', 'journal_mode=DELETE', 'pragma journal_mode reads back delete, not wal'],
    ['locking_mode=EXCLUSIVE', 'locking_mode=NORMAL', 'pragma locking_mode reads back normal, not exclusive'],
  ])('is refused by name where %s does not take: %s', (asked, other, message) => {
    const { pragma } = Sqlite.prototype;
    const file = join(temporaryFolder(), 'office.db');
    Sqlite.prototype.pragma = function (this: Sqlite.Database, source, options) {
      return pragma.call(this, source.replace(asked, other), options);
    };
    try {
      expect(() => openDatabase(file, new Uint8Array(32).fill(1), { create: true })).toThrow(message);
    } finally {
      Sqlite.prototype.pragma = pragma;
    }
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
