import { appendFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3-multiple-ciphers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { headOf, verifyChain } from '#database/audit.ts';
import { checkDatabase } from '#database/check.ts';
import { refusalOf } from '#database/errors.ts';
import { openDatabase } from '#database/open.ts';
import { verifyPages } from '#database/verify-pages.ts';
import { vaultFolder } from '#features/vault/store.ts';
import { reasonOf } from '#support/reasons.ts';
import { addPersons, smallVault } from '#support/small-vault.ts';

const pageSize = 4096;
type Closed = { file: string; vault: string; dataKey: Uint8Array; pages: number; leaf: number };

/** A closed vault of 400 persons with a free page at the file's end, and the page of one leaf of persons. */
async function closedVault() {
  const { file, vault, dataKey, database, recoveryCode } = await smallVault(400);
  database.exec('CREATE TABLE spare (text TEXT)');
  database.prepare('INSERT INTO spare VALUES (?)').run('空'.repeat(20_000));
  database.exec('DELETE FROM spare');
  const leaf = database
    .prepare<[], number>(
      "SELECT pageno FROM dbstat WHERE name = 'persons' AND pagetype = 'leaf' LIMIT 1 OFFSET 9",
    )
    .pluck()
    .get();
  database.close();
  const open = async () => {
    const folder = vaultFolder(vault);
    return (await folder.open(folder.keyByRecoveryCode(recoveryCode))).database;
  };
  return { file, dataKey, open, vault, pages: statSync(file).size / pageSize, leaf: leaf ?? 0 };
}

const edit = (change: (bytes: Buffer, vault: Closed) => void) => (vault: Closed) => {
  const bytes = readFileSync(vault.file);
  change(bytes, vault);
  writeFileSync(vault.file, bytes);
};
const flip = (place: number) => edit((bytes) => bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place));
const cut = (bytes: (size: number) => number) => (vault: Closed) =>
  truncateSync(vault.file, bytes(statSync(vault.file).size));

describe('a database file is refused when it is opened', () => {
  const refused: [string, string, (vault: Closed) => void][] = [
    ['0 bytes long', 'empty-database', cut(() => 0)],
    ['less than a page', 'empty-database', cut(() => 100)],
    ['a text', 'damaged-database', ({ file }) => writeFileSync(file, '只是文字'.repeat(2000))],
    ['all zeros', 'damaged-database', ({ file }) => writeFileSync(file, Buffer.alloc(40_960))],
    ['flipped in its salt', 'damaged-database', flip(3)],
    ['flipped in the first page', 'damaged-database', flip(500)],
    ['flipped in the first page’s code', 'damaged-database', flip(4090)],
    ['one page short', 'damaged-database', cut((size) => size - pageSize)],
    ['ten pages short', 'damaged-database', cut((size) => size - 10 * pageSize)],
    ['cut in half', 'damaged-database', cut((size) => Math.floor(size / 2 / pageSize) * pageSize)],
    ['only its first page', 'damaged-database', cut(() => pageSize)],
    ['not encrypted', 'plaintext-database', edit((bytes) => bytes.write('SQLite format 3\0', 0, 'latin1'))],
    [
      'of another vault',
      'damaged-database',
      ({ file }) => {
        rmSync(file);
        const other = openDatabase(file, new Uint8Array(32).fill(5), { create: true });
        other.exec('CREATE TABLE t (a)');
        other.close();
      },
    ],
    [
      'of another program',
      'foreign-database',
      ({ file, dataKey }) => {
        const own = openDatabase(file, dataKey);
        own.pragma('application_id=1');
        own.close();
      },
    ],
    [
      'of a later release',
      'newer-database',
      ({ file, dataKey }) => {
        const own = openDatabase(file, dataKey);
        own.pragma('user_version=9999');
        own.close();
      },
    ],
    [
      'encrypted in another way with the same key',
      'damaged-database',
      ({ file, dataKey }) => {
        rmSync(file);
        const other = new Sqlite(file);
        other.pragma("cipher='chacha20'");
        other.key(Buffer.from(`raw:${Buffer.from(dataKey).toString('hex')}`));
        other.exec('CREATE TABLE t (a)');
        other.close();
      },
    ],
    [
      'open in another program',
      'in-use',
      ({ file, dataKey }) => {
        const holder = openDatabase(file, dataKey);
        onTestFinished(() => {
          holder.close();
        });
      },
    ],
    ['gone', 'missing-database', ({ file }) => rmSync(file)],
    ['gone with its folder', 'no-vault', ({ vault }) => rmSync(vault, { recursive: true })],
  ];

  /** What the refusal sends the person to do. */
  const wayOut: Record<string, RegExp> = {
    'empty-database': /最近一次备份恢复，不要新建/,
    'damaged-database': /最近一次备份恢复/,
    'missing-database': /从备份恢复/,
    'plaintext-database': /换回本软件建立的 office\.db/,
    'foreign-database': /从备份恢复/,
    'newer-database': /安装新版履职台/,
    'in-use': /关闭另一个窗口/,
    'no-vault': /检查路径/,
  };

  it.each(refused)('when it is %s (%s)', async (_, code, spoil) => {
    const vault = await closedVault();
    spoil(vault);
    expect(await reasonOf(() => vault.open())).toMatchObject({
      code,
      remedy: expect.stringMatching(wayOut[code] ?? /^请/),
    });
  });

  it('and not otherwise', async () => {
    const vault = await closedVault();
    (await vault.open()).close();
  });
});

describe('damage beyond the first page', () => {
  const found: [string, (vault: Closed) => void][] = [
    [
      'a flipped bit',
      edit((bytes, { leaf }) =>
        bytes.writeUInt8(bytes.readUInt8(leaf * pageSize - 999) ^ 1, leaf * pageSize - 999),
      ),
    ],
    ['a blank block', edit((bytes, { leaf }) => bytes.fill(0, (leaf - 1) * pageSize, leaf * pageSize))],
    [
      'two pages changed about',
      edit((bytes, { leaf }) => {
        const [a, b] = [(leaf - 1) * pageSize, 2 * pageSize];
        const page = Buffer.from(bytes.subarray(a, a + pageSize));
        bytes.copy(bytes, a, b, b + pageSize);
        page.copy(bytes, b);
      }),
    ],
  ];

  it.each(found)('(%s) is refused as damage when it is read, and found by a check', async (_, spoil) => {
    const vault = await closedVault();
    spoil(vault);
    const open = await vault.open();
    const read = () => open.prepare('SELECT sum(length(education)) FROM persons NOT INDEXED').get();
    expect(
      await reasonOf(() => {
        try {
          read();
        } catch (error) {
          throw refusalOf(error);
        }
      }),
    ).toMatchObject({ code: 'damaged-database' });
    open.close();
    expect((await checkDatabase(vault)).ok).toBe(false);
  });

  const unseen: [string, (vault: Closed) => void, string][] = [
    [
      'a flipped bit in a free page',
      (vault) => flip((vault.pages - 1) * pageSize + 7)(vault),
      '其中 1 页的内容与写入时不一致',
    ],
    [
      'something behind its end',
      ({ file }) => appendFileSync(file, '多出来的字'),
      '文件末尾有 15 字节不成一页',
    ],
    ['a torn free page at its end', cut((size) => size - 100), '文件末尾有 3996 字节不成一页'],
  ];

  it.each(unseen)('(%s) is not seen by SQLite, and found by a check', async (_, spoil, sentence) => {
    const vault = await closedVault();
    spoil(vault);
    const open = await vault.open();
    open.prepare('SELECT sum(length(education)) FROM persons NOT INDEXED').get();
    open.close();
    expect((await checkDatabase(vault)).problems.join('')).toContain(sentence);
  });
});

describe('a page put back from an earlier copy of the file', () => {
  /** A vault, and itself before its last hundred persons; both closed. */
  async function earlierAndNow() {
    const { file, dataKey, database, reopen } = await smallVault(300);
    const pageOf = (table: string, offset: number) =>
      database
        .prepare<[], number>(
          `SELECT pageno FROM dbstat WHERE name = '${table}' AND pagetype = 'leaf' ORDER BY pageno DESC LIMIT 1 OFFSET ${offset}`,
        )
        .pluck()
        .get() ?? 0;
    const pages = { log: pageOf('audit', 0), records: pageOf('persons', 5) };
    database.pragma('wal_checkpoint(TRUNCATE)');
    const before = readFileSync(file);
    database.exec("UPDATE persons SET name = '王五'");
    addPersons(database, 100, '王五');
    const head = headOf(database);
    database.close();
    const putBack = (page: number) => {
      const bytes = readFileSync(file);
      before.copy(bytes, (page - 1) * pageSize, (page - 1) * pageSize, page * pageSize);
      writeFileSync(file, bytes);
    };
    return { file, dataKey, head, pages, putBack, reopen };
  }

  it('of the log is found by its chain, though every page bears a true code', async () => {
    const { file, dataKey, head, pages, putBack, reopen } = await earlierAndNow();
    putBack(pages.log);
    expect((await verifyPages(file, dataKey)).bad).toEqual([]);
    expect(verifyChain(reopen(), head).state).not.toBe('whole');
  });

  it('of the records is found by nothing here: the limit of a code for each page by itself', async () => {
    const { file, dataKey, head, pages, putBack, reopen } = await earlierAndNow();
    putBack(pages.records);
    expect((await checkDatabase({ file, dataKey })).problems).toEqual([]);
    const open = reopen();
    expect(verifyChain(open, head).state).toBe('whole');
    expect(
      open.prepare("SELECT count(*) > 0 FROM persons NOT INDEXED WHERE name = '欧明和'").pluck().get(),
    ).toBe(1);
  });
});

describe('commits that were taken away', () => {
  /** A vault whose last ten commits are only in the log, as a killed process leaves it. */
  async function withLog() {
    const vault = await smallVault(5);
    vault.database.pragma('wal_checkpoint(TRUNCATE)');
    for (let commit = 0; commit < 10; commit += 1) addPersons(vault.database, 1);
    const head = headOf(vault.database);
    const [main, log] = [readFileSync(vault.file), readFileSync(`${vault.file}-wal`)];
    vault.database.close();
    writeFileSync(vault.file, main);
    return { ...vault, head, log };
  }

  it.each([
    ['the log whole', (log: Buffer) => log, 'whole'],
    ['the log gone', () => undefined, 'cut'],
    ['the log cut in half', (log: Buffer) => log.subarray(0, log.length / 2), 'cut'],
    [
      'a bit flipped in the log',
      (log: Buffer) => {
        log.writeUInt8(log.readUInt8(Math.floor(log.length / 2)) ^ 1, Math.floor(log.length / 2));
        return log;
      },
      'cut',
    ],
  ])('(%s) are missed by no check of SQLite but by the head kept elsewhere: %s', async (_, spoil, state) => {
    const { file, log, head, reopen } = await withLog();
    const spoilt = spoil(log);
    if (spoilt) writeFileSync(`${file}-wal`, spoilt);
    const open = reopen();
    expect(open.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(verifyChain(open, head).state).toBe(state);
  });
});
