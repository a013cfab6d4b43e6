import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listBackups, listedAtMost } from '#database/backup-folder.ts';
import { inTime } from '#database/in-time.ts';
import { restoreBackup } from '#database/restore.ts';
import { desk, passwordFile } from '#support/desk.ts';
import { childProgram } from '#support/faults/children.ts';
import { demoOffice, newOffice, officeAt, password, temporaryFolder } from '#support/office.ts';
import { reasonOf } from '#support/reasons.ts';
import { refusalOf } from '#support/refusals.ts';
import { at, smallVault } from '#support/small-vault.ts';

const makePipe = (file: string) => spawnSync('mkfifo', [file]).status === 0;

describe('a folder of backups', () => {
  it('is listed past a pipe, a folder and a torn file that bear a backup’s name', async () => {
    const { backUp, backups } = await smallVault(3);
    const { file } = await backUp();
    expect(makePipe(join(backups, '清溪镇-000009-2026-01-15-1200.desk'))).toBe(true);
    mkdirSync(join(backups, '清溪镇-000008-2026-01-15-1200.desk'));
    writeFileSync(join(backups, '清溪镇-000007-2026-01-15-1200.desk'), '');
    const listed = await listBackups(backups);
    expect(listed.map(({ name, problem }) => [name, problem === undefined])).toEqual([
      ['清溪镇-000007-2026-01-15-1200.desk', false],
      [file.slice(backups.length + 1), true],
    ]);
  });

  it('holds the office up no longer than its files do: calls get through beside a pipe', async () => {
    const office = await demoOffice();
    const folder = temporaryFolder();
    makePipe(join(folder, '清溪镇-000009-2026-01-15-1200.desk'));
    const { client } = office;
    const [listed, deputies] = await Promise.all([client.restore.find({ folder }), client.deputies.list({})]);
    expect([listed, deputies.total]).toEqual([[], 86]);
  });

  it('that is no folder keeps nobody from opening the vault', async () => {
    const { app, vault } = await newOffice();
    await app.close();
    writeFileSync(join(vault, 'backups'), '');
    const { client } = officeAt(vault);
    expect(await client.restore.list()).toEqual([]);
    expect((await client.vault.unlock({ password })).state).toBe('open');
    expect((await refusalOf(client.backups.create({}))).code).toBe('file-exists');
  });

  it('gives no pipe to a restore either', async () => {
    const { vault, dataKey } = await smallVault(1);
    const file = join(temporaryFolder(), '备份.desk');
    makePipe(file);
    const restore = restoreBackup({ file, secret: dataKey, vault, clock: at('2026-01-16') });
    expect(await reasonOf(restore)).toMatchObject({ code: 'not-a-file' });
  });

  it('is listed to its newest five hundred', async () => {
    const { backUp } = await smallVault(1);
    const { file } = await backUp();
    const folder = temporaryFolder();
    for (let number = 1; number <= listedAtMost + 20; number += 1) {
      linkSync(file, join(folder, `清溪镇-${String(number).padStart(6, '0')}-2026-01-15-1200.desk`));
    }
    const listed = await listBackups(folder);
    expect(listed).toHaveLength(listedAtMost);
    expect(listed.some(({ name }) => name.startsWith('清溪镇-000020-'))).toBe(false);
  });
});

describe('a folder that does not answer', () => {
  it('is refused in words after its time, at once while it owes an answer, and asked anew once it answered', async () => {
    const folder = '//县里/备份';
    let answer = (_: string) => {};
    const work = () =>
      new Promise<string>((resolve) => {
        answer = resolve;
      });
    const reason = {
      code: 'folder-silent',
      message: `文件夹“${folder}”没有回应：网络文件夹可能已断开，或磁盘正在休眠。`,
      remedy: '请接通后再试，或另选一个文件夹；原有记录不受影响。',
    };
    expect(await reasonOf(inTime(folder, work, 10))).toEqual(reason);
    expect(await reasonOf(inTime(folder, async () => '有了', 10))).toEqual(reason);
    expect(await inTime('别的文件夹', async () => '有了')).toBe('有了');
    answer('有了');
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await inTime(folder, async () => '有了')).toBe('有了');
  });

  it('is asked by no command in a way that holds the process up', async () => {
    const { client } = await demoOffice();
    const folder = '//县里/断开';
    const silent = { code: 'folder-silent' };
    const owing = inTime(folder, () => new Promise(() => {}), 10);
    expect(await reasonOf(owing)).toMatchObject(silent);
    const [by, file] = [{ password }, `${folder}/清溪镇-000001-2026-01-15-1200.desk`];
    expect(await refusalOf(client.restore.find({ folder }))).toMatchObject(silent);
    expect(await refusalOf(client.restore.preview({ file, secret: by }))).toMatchObject(silent);
    expect((await refusalOf(client.backups.create({ to: folder }))).code).toBe('folder-gone');
    expect(await refusalOf(client.restore.run({ file, secret: by, by }))).toMatchObject(silent);
  });

  it('that fails in time fails as itself', async () => {
    await expect(inTime('x', () => Promise.reject(new Error('EIO')))).rejects.toThrow('EIO');
  });
});

describe.skipIf(process.platform === 'win32')('what the application makes', () => {
  /** Names with the rights of group and others, of everything below a folder. */
  function open(folder: string): string[] {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => (statSync(join(folder, name)).mode & 0o077) !== 0,
    );
  }

  it('is its owner’s alone: vault, backups, restored files and exports', async () => {
    const folder = temporaryFolder();
    const work = join(folder, '工作');
    const vault = join(work, '保险库');
    const at = ['--vault', vault, '--password-file', passwordFile(folder)];
    await desk('init', ...at, '--township', '清溪镇', '--county', '云岭县');
    expect(open(work)).toEqual([]);
    // the entry keeps them so from its first line on; the others share one process, since each start costs seconds
    const program = childProgram('private-office');
    const child = spawnSync(process.execPath, [program, work, passwordFile(folder)], { encoding: 'utf8' });
    expect([child.status, child.stderr]).toEqual([0, '']);
    expect(open(work)).toEqual([]);
    expect(readdirSync(work, { recursive: true }).length).toBeGreaterThan(10);
    // what is made without that is open to others, and seen (control)
    mkdirSync(join(work, '别人能看'), { mode: 0o755 });
    expect(open(work)).toEqual(['别人能看']);
  });
});
