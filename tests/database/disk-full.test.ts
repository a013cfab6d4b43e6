import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDatabase } from '#database/check.ts';
import { copyBackup } from '#database/copy-backup.ts';
import { readKeyFile } from '#database/key-file.ts';
import { openWithPassword } from '#database/key-slots.ts';
import { restoreBackup } from '#database/restore.ts';
import { childProgram } from '#support/faults/children.ts';
import { judge } from '#support/faults/records.ts';
import { canMount, smallDisk } from '#support/faults/small-disk.ts';
import { stockedVault } from '#support/faults/stocked-vault.ts';
import { bringIn, demoFiles, demoFolder, officeAt, password, resources } from '#support/office.ts';
import { reasonOf } from '#support/reasons.ts';
import { refusalOf } from '#support/refusals.ts';
import { at, smallVault } from '#support/small-vault.ts';
import { recordingApp } from '../faults/children/recording-app.ts';

const full = {
  code: 'disk-full',
  message: '磁盘已满，这一步没有保存，原有记录不受影响。',
  remedy: '请腾出空间后再试一次。',
};

describe.skipIf(!canMount)('on a full disk (needs a mount)', () => {
  it('a command is refused in words, nothing is half-saved, all stays readable, and it goes on once there is room', async () => {
    const disk = smallDisk(8);
    const vault = join(disk.folder, 'vault');
    cpSync((await stockedVault()).vault, vault, { recursive: true });
    const { app, record, client: recording } = await recordingApp(vault, resources, password);
    disk.fill(700_000);
    const saved: string[] = [];
    const reason = await refusalOf(
      (async () => {
        for (;;) saved.push(await record());
      })(),
    );
    expect(reason).toEqual(full);
    const readable = async () =>
      (await recording.receptions.list({ year: 2025, search: '断电试验' })).rows.length;
    expect(await readable()).toBe(1 + saved.length);
    disk.free();
    saved.push(await record());
    expect(await readable()).toBe(1 + saved.length);
    await app.close();

    const { dataKey } = await openWithPassword(readKeyFile(join(vault, 'office.key')), password);
    expect(judge(vault, dataKey, saved)).toEqual({ acknowledged: saved.length, lost: 0, broken: [] });
    expect((await checkDatabase({ file: join(vault, 'office.db'), dataKey })).problems).toEqual([]);
    console.log(`full disk: ${saved.length} acknowledged, 0 lost, written on after freeing`);
  });

  it('an import is not begun without three times the room, and is taken back whole when it runs out of it', async () => {
    const disk = smallDisk(24);
    const vault = join(disk.folder, 'vault');
    const office = officeAt(vault);
    await office.client.vault.create({ township: '清溪镇', county: '云岭县', password });
    const files = demoFiles().filter(({ name }) => name.includes('名册'));
    disk.fill(30_000);
    expect(await refusalOf(bringIn(office, files))).toMatchObject({ code: 'not-enough-space' });
    disk.free();
    const untilItIsFull = bringIn(office, files, { onProgress: () => disk.fill(0) });
    expect(await refusalOf(untilItIsFull)).toEqual(full);
    expect((await office.client.deputies.list({})).rows).toEqual([]);
    disk.free();
    await bringIn(office, files);
    expect((await office.client.deputies.list({})).rows.length).toBe(86);
  });

  it('the vault is locked all the same, and the next session checks it, since its end could not be noted', async () => {
    const disk = smallDisk(24);
    const vault = join(disk.folder, 'vault');
    const { client } = officeAt(vault);
    await client.vault.create({ township: '清溪镇', county: '云岭县', password });
    await client.users.add({ label: '李主席', role: 'chair', password: '另一位的口令-2026' });
    const headOfKeyFile = () => readKeyFile(join(vault, 'office.key')).head.seq;
    disk.fill(0);
    await client.vault.lock();
    expect(headOfKeyFile()).toBe(0);
    expect(readdirSync(vault)).toContain('office.open');
    disk.free();
    await client.vault.unlock({ password });
    expect((await client.users.list({})).map(({ label }) => label)).toEqual(['经办人', '李主席']);
    await client.vault.lock();
    expect(headOfKeyFile()).toBe(1);
    expect(readdirSync(vault).sort()).toEqual(['office.db', 'office.key']);
  });

  it.each([0, 4096])(
    'the vault opens with %d bytes free: all can be read, a wrong password is called wrong, what cannot be done is said',
    async (left) => {
      const disk = smallDisk(8);
      const vault = join(disk.folder, 'vault');
      cpSync(await demoFolder(), vault, { recursive: true });
      disk.fill(left);
      const { client } = officeAt(vault);
      expect(await refusalOf(client.vault.unlock({ password: '不是这个口令' }))).toMatchObject({
        code: 'wrong-password',
      });
      await client.vault.unlock({ password });
      expect((await client.deputies.list({})).total).toBe(86);
      expect((await client.receptions.list({ year: 2025 })).voters).toBe(240);
      expect((await client.scoring.year({ year: 2025 })).deputies.length).toBe(86);
      expect((await client.log.verify()).whole).toBe(true);
      const writing = async () => {
        for (;;) await client.backups.setSecondFolder({ folder: '优盘'.repeat(100) });
      };
      expect(await refusalOf(writing())).toEqual(full);
      expect(await refusalOf(client.backups.create({}))).toMatchObject({ code: 'not-enough-space' });
      disk.free();
      await client.backups.setSecondFolder({ folder: '' });
      await client.vault.lock();
      await client.vault.unlock({ password });
      expect(await client.log.verify()).toMatchObject({ whole: true });
    },
  );

  it('wrong passwords are still slowed down where the disk takes no count of them', async () => {
    const disk = smallDisk(8);
    const vault = join(disk.folder, 'vault');
    const { client } = officeAt(vault);
    await client.vault.create({ township: '清溪镇', county: '云岭县', password });
    await client.vault.lock();
    disk.fill(0);
    const codes: string[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      codes.push((await refusalOf(client.vault.unlock({ password: '不是这个口令' }))).code);
    }
    expect(codes).toEqual([...Array(3).fill('wrong-password'), ...Array(2).fill('too-many-attempts')]);
  });

  it('a backup is not begun without three times the room, and leaves nothing when it runs out of it', async () => {
    const { backUp, backups } = await smallVault(300);
    const disk = smallDisk(8);
    disk.fill(150_000);
    expect(await reasonOf(backUp({ to: disk.folder }))).toMatchObject({ code: 'not-enough-space' });
    disk.free();
    const fillUp = (name: string) => {
      if (name === 'copied') disk.fill(50_000);
    };
    expect(await reasonOf(backUp({ to: disk.folder, step: fillUp }))).toEqual(full);
    expect(readdirSync(disk.folder)).toEqual(['ballast']);

    const { file } = await backUp();
    expect(readdirSync(backups)).toEqual([basename(file)]);
    disk.fill(50_000);
    expect(await reasonOf(copyBackup(file, disk.folder))).toMatchObject({ code: 'not-enough-space' });
    expect(readdirSync(disk.folder)).toEqual(['ballast']);
  });

  it('a restore is refused before anything is moved', async () => {
    const { backUp, dataKey } = await smallVault(300);
    const { file } = await backUp();
    const disk = smallDisk(8);
    const vault = join(disk.folder, 'vault');
    mkdirSync(vault);
    disk.fill(100_000);
    const restore = restoreBackup({ file, secret: dataKey, vault, clock: at('2026-01-16') });
    expect(await reasonOf(restore)).toMatchObject({ code: 'not-enough-space' });
    expect(readdirSync(vault)).toEqual([]);
  });
});

const canLimit = process.platform === 'linux' && spawnSync('prlimit', ['--version']).status === 0;

describe.skipIf(!canLimit)('where a file may not grow (needs prlimit)', () => {
  it('a command is refused in words, and what was saved is there', async () => {
    const { vault, dataKey, args } = await stockedVault();
    const limit = ['--fsize=1000000', process.execPath, childProgram('record-until-refused'), ...args];
    const { stdout, stderr } = spawnSync('prlimit', limit, { encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    const { refusal, saved, readable } = JSON.parse(stdout);
    expect(refusal).toEqual({
      code: 'disk-fault',
      message: '磁盘读写出错，这一步没有保存，原有记录不受影响。',
      remedy: '请检查磁盘或优盘是否接好、是否写满，再试一次；反复出现时请尽快备份到另一个磁盘。',
    });
    expect(saved).toBeGreaterThan(0);
    expect(readable).toBe(1 + saved);
    expect(judge(vault, dataKey, []).broken).toEqual([]);
  });
});
