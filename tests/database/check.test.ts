import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CheckReport, checkDatabase } from '#database/check.ts';
import { checkInWorker } from '#database/check-in-worker.ts';
import { liveCheck } from '#database/live-check.ts';
import { stateOf } from '#database/vault-state.ts';
import { verifyPages } from '#database/verify-pages.ts';
import { reasonOf } from '#support/reasons.ts';
import { addPersons, smallVault } from '#support/small-vault.ts';

function flip(file: string, place: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
  writeFileSync(file, bytes);
}

/** Whether another process could open the database's file. */
function othersGetIn(file: string): boolean {
  const program = `
    const Sqlite = require('better-sqlite3-multiple-ciphers');
    const database = new Sqlite(process.argv[1], { readonly: true, timeout: 200 });
    try { database.prepare('SELECT 1 FROM sqlite_schema').get(); } catch (error) { process.stdout.write(error.code); }`;
  const { stdout } = spawnSync(process.execPath, ['-e', program, file], { encoding: 'utf8' });
  return stdout !== 'SQLITE_BUSY';
}

describe.each([
  ['here', checkDatabase],
  ['in a thread', checkInWorker],
])('a check of a closed database %s', (_, check) => {
  it('says that all is well, with what it counted', async () => {
    const { file, dataKey, database } = await smallVault(40);
    const state = stateOf(database);
    database.close();
    const pages = { pages: statSync(file).size / 4096, bad: [], trailing: 0 };
    expect(await check({ file, dataKey, thorough: true })).toEqual({ ok: true, problems: [], pages, state });
  });

  it('says which pages are damaged', async () => {
    const { file, dataKey, database } = await smallVault(40);
    database.close();
    flip(file, 5 * 4096 + 100);
    const { ok, problems } = await check({ file, dataKey });
    const pages = statSync(file).size / 4096;
    expect(ok).toBe(false);
    expect(problems[0]).toBe(`共 ${pages} 页，其中 1 页的内容与写入时不一致（第 6 页）。`);
  });

  it('reports a database that does not open, and one that is not there', async () => {
    const { file, dataKey, database } = await smallVault(1);
    database.close();
    flip(file, 500);
    expect((await check({ file, dataKey })).problems.at(-1)).toBe(
      '数据库文件已损坏或不是本单位的文件，密码没有问题。',
    );
    rmSync(file);
    expect((await check({ file, dataKey })).problems).toEqual(['没有找到数据库文件。']);
  });

  it('finds records that refer to nothing', async () => {
    const { file, dataKey, database } = await smallVault(1);
    database.pragma('foreign_keys=OFF');
    database.exec("INSERT INTO groups (id, term_id, name) VALUES ('g', 'no such term', '第一小组')");
    database.close();
    expect((await check({ file, dataKey })).problems).toEqual([
      '有 1 条记录所指的另一条记录不存在（groups）。',
    ]);
  });

  it('changes nothing, not even a log that waits to be taken over', async () => {
    const { file, dataKey, database } = await smallVault(10);
    const [main, log] = [readFileSync(file), readFileSync(`${file}-wal`)];
    database.close();
    writeFileSync(file, main);
    writeFileSync(`${file}-wal`, log);
    expect((await check({ file, dataKey })).state?.counts.persons).toBe(10);
    expect([readFileSync(file).equals(main), readFileSync(`${file}-wal`).equals(log)]).toEqual([true, true]);
  });
});

describe('a check', () => {
  it('is refused where this process has the database open, before it could drop the lock', async () => {
    const { file, dataKey } = await smallVault(1);
    expect(await reasonOf(checkDatabase({ file, dataKey }))).toMatchObject({ code: 'in-use' });
    expect(await reasonOf(checkInWorker({ file, dataKey }))).toMatchObject({ code: 'in-use' });
    if (process.platform !== 'win32') expect(othersGetIn(file)).toBe(false);
  });

  it('is refused where another process has the database open', async () => {
    const { file, dataKey } = await smallVault(1);
    const program = `
      const Sqlite = require('better-sqlite3-multiple-ciphers');
      const fs = require('node:fs');
      const database = new Sqlite(process.argv[1] + '.held');
      database.pragma("cipher='sqlcipher'"); database.pragma('legacy=4');
      database.key(Buffer.from('raw:' + process.argv[2]));
      database.pragma('locking_mode=EXCLUSIVE'); database.pragma('journal_mode=WAL');
      database.exec('CREATE TABLE t (a)');
      fs.writeSync(1, 'held');
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['-e', program, file, Buffer.from(dataKey).toString('hex')]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    try {
      expect(await reasonOf(checkDatabase({ file: `${file}.held`, dataKey }))).toMatchObject({
        code: 'in-use',
      });
      expect(await reasonOf(checkInWorker({ file: `${file}.held`, dataKey }))).toMatchObject({
        code: 'in-use',
      });
    } finally {
      child.kill('SIGKILL');
    }
  });
});

describe('a check while the office works', () => {
  it('says that all is well, with what it counted', async () => {
    const { database, dataKey } = await smallVault(40);
    const checker = liveCheck(database, dataKey);
    const report = await checker.run();
    expect([report.ok, report.problems, report.state]).toEqual([true, [], stateOf(database)]);
    database.close();
    checker.close();
  });

  it('finds damage on the disk under pages that are in memory', async () => {
    const { database, dataKey, file } = await smallVault(40);
    database.pragma('wal_checkpoint(TRUNCATE)');
    const checker = liveCheck(database, dataKey);
    expect((await checker.run()).ok).toBe(true);
    const spoil = `const fs = require('node:fs'); const handle = fs.openSync(process.argv[1], 'r+');
      fs.writeSync(handle, Buffer.alloc(64, 9), 0, 64, 3 * 4096);`;
    spawnSync(process.execPath, ['-e', spoil, file]);
    const { ok, pages } = await checker.run();
    expect([ok, pages.bad]).toEqual([false, [4]]);
    database.close();
    checker.close();
  });

  it('lets commands through in between', async () => {
    const { database, dataKey } = await smallVault(1500);
    database.pragma('wal_checkpoint(TRUNCATE)');
    const checker = liveCheck(database, dataKey);
    let done: CheckReport | undefined;
    const running = checker.run().then((report) => {
      done = report;
    });
    let written = 0;
    while (done === undefined) {
      addPersons(database, 1);
      written += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await running;
    expect(done.problems).toEqual([]);
    expect(written).toBeGreaterThan(5);
    database.close();
    checker.close();
  });

  it.skipIf(process.platform === 'win32')(
    'keeps the lock, which a look at the file by its name would drop',
    async () => {
      const { database, dataKey, file } = await smallVault(5);
      const checker = liveCheck(database, dataKey);
      await checker.run();
      expect(othersGetIn(file)).toBe(false);
      expect(() => checker.close()).toThrow('close the database first');
      // the control: the trap is real
      await verifyPages(file, dataKey);
      expect(othersGetIn(file)).toBe(true);
      database.close();
      checker.close();
    },
  );

  it('stops when the vault is locked meanwhile', async () => {
    const { database, dataKey } = await smallVault(600);
    const checker = liveCheck(database, dataKey);
    const running = checker.run();
    database.close();
    checker.close();
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(existsSync(database.name)).toBe(true);
  });
});
