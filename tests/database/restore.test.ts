import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKeyFile } from '#database/key-file.ts';
import { openDatabase } from '#database/open.ts';
import { listReplaced, restoreBackup } from '#database/restore.ts';
import { previewRestore } from '#database/restore-preview.ts';
import { stateOf } from '#database/vault-state.ts';
import { password, temporaryFolder } from '#support/office.ts';
import { reasonOf } from '#support/reasons.ts';
import { personsIn, smallVault } from '#support/small-vault.ts';
import { vaultAndBackup } from '#support/vault-and-backup.ts';

describe('the preview of a restore', () => {
  it('says of when and where the backup is and what would be lost', async () => {
    const { backup, vault, database, dataKey, manifest } = await vaultAndBackup();
    const live = { state: stateOf(database), vault: readKeyFile(join(vault, 'office.key')).id, dataKey };
    expect(await previewRestore(backup, { password }, { live, words: { persons: '人员' } })).toEqual({
      ok: true,
      problems: [],
      manifest,
      tables: [
        { table: 'audit', backup: 20, now: 30 },
        { table: 'audit_changes', backup: 20, now: 30 },
        { table: 'persons', backup: 20, now: 30 },
      ],
      later: 10,
      sentences: [
        '这份备份是 2026年1月15日 12:00 在“一号电脑”上做的，单位：清溪镇。',
        '备份之后又做过 10 项操作，恢复后这些都会没有。',
        '人员：现在 30 条，恢复后 20 条。',
        '恢复后，请用做这份备份时的密码打开。',
      ],
    });
  });

  it('says so when nothing would be lost, when the vault does not open, and when the backup is of another vault', async () => {
    const vault = await smallVault(3);
    const { file } = await vault.backUp();
    const { dataKey } = vault;
    const state = stateOf(vault.database);
    const own = readKeyFile(join(vault.vault, 'office.key')).id;
    const second = async (live: Parameters<typeof previewRestore>[2]) =>
      (await previewRestore(file, vault.dataKey, live)).sentences[1];
    expect(await second({ live: { state, vault: own, dataKey } })).toBe(
      '备份之后没有做过改动，恢复不会丢失记录。',
    );
    expect(await second({})).toBe('保险库现在没有打开，没法与现有资料比较；原文件会保留，不会删除。');
    expect(await second({ live: { state, vault: 'other', dataKey } })).toBe(
      '注意：这份备份属于另一个保险库，不是现在这一个。',
    );
  });
});

describe('restoring', () => {
  it('brings back the backup and keeps what was there', async () => {
    const { close, persons, vault, manifest, ...rest } = await vaultAndBackup();
    const request = { ...rest.request, secret: { password } };
    close();
    expect(persons()).toBe(30);
    const replaced = join(vault, 'replaced-001-2026-01-16-1200');
    expect(await restoreBackup(request)).toEqual({ manifest, replaced });
    expect(persons()).toBe(20);
    expect(readdirSync(replaced).sort()).toEqual(['office.db', 'office.end', 'office.key', 'replaced.json']);
    expect(readdirSync(vault).filter((name) => /pending|incoming|tmp/.test(name))).toEqual([]);
  });

  it('is not undone by a write-ahead log that lay beside the old file', async () => {
    const { file, database, close, persons, request, vault, dataKey } = await vaultAndBackup();
    // what a killed process leaves: the log still holds the newest commits
    const [main, log] = [readFileSync(file), readFileSync(`${file}-wal`)];
    close();
    writeFileSync(file, main);
    writeFileSync(`${file}-wal`, log);
    expect(log.length).toBeGreaterThan(0);
    await restoreBackup(request);
    expect(persons()).toBe(20);
    expect(existsSync(join(vault, 'replaced-001-2026-01-16-1200', 'office.db-wal'))).toBe(true);

    // the control: the same log beside a restored file makes it another one, and no check objects
    expect(database.open).toBe(false);
    const careless = join(temporaryFolder(), 'office.db');
    copyFileSync(file, careless);
    writeFileSync(`${careless}-wal`, log);
    const open = openDatabase(careless, dataKey);
    expect([open.pragma('integrity_check', { simple: true }), personsIn(open)]).not.toEqual(['ok', 20]);
    open.close();
  });

  it.each([
    ['empty', (file: string) => writeFileSync(file, '')],
    ['damaged in its first page', (file: string) => writeFileSync(file, Buffer.alloc(8192, 7))],
    ['missing', (file: string) => rmSync(file)],
  ])('works when the database is %s, by recovery code too', async (_, spoil) => {
    const { file, close, persons, request, recoveryCode } = await vaultAndBackup();
    close();
    spoil(file);
    await restoreBackup({ ...request, secret: { recoveryCode } });
    expect(persons()).toBe(20);
  });

  it('works on a new PC where there is no vault', async () => {
    const { request, dataKey } = await vaultAndBackup();
    const vault = join(temporaryFolder(), '新电脑', 'vault');
    await restoreBackup({ ...request, vault });
    const open = openDatabase(join(vault, 'office.db'), dataKey);
    expect(personsIn(open)).toBe(20);
    open.close();
    expect(listReplaced(vault)).toEqual([]);
  });

  it('is refused while the vault is open, and changes nothing', async () => {
    const { request, vault, database } = await vaultAndBackup();
    const before = readdirSync(vault).sort();
    expect(await reasonOf(restoreBackup(request))).toMatchObject({ code: 'in-use' });
    expect(readdirSync(vault).sort()).toEqual(before);
    expect(personsIn(database)).toBe(30);
  });

  it.each([
    ['a wrong password', 'wrong-password', () => {}],
    [
      'a damaged backup',
      'damaged-backup',
      (backup: string) => {
        const bytes = readFileSync(backup);
        bytes.writeUInt8(bytes.readUInt8(30_000) ^ 1, 30_000);
        writeFileSync(backup, bytes);
      },
    ],
    ['a file that is no backup', 'unreadable-backup', (backup: string) => writeFileSync(backup, 'x')],
  ])('is refused with %s, and the vault stays as it is', async (_, code, spoil) => {
    const { request, backup, vault, close, persons } = await vaultAndBackup();
    close();
    spoil(backup);
    const secret = code === 'wrong-password' ? { password: '不是这个密码-2025' } : request.secret;
    expect(await reasonOf(restoreBackup({ ...request, secret }))).toMatchObject({ code });
    expect(readdirSync(vault).filter((name) => /^(replaced|incoming|restore)/.test(name))).toEqual([]);
    expect(persons()).toBe(30);
  });
});
