import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Part, readEntry, writeContainer } from '#database/container.ts';
import { makeScratch } from '#database/durable.ts';
import { refusalOf } from '#database/errors.ts';
import { readBackup } from '#database/manifest.ts';
import { openForReading } from '#database/open.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { newOffice, password, temporaryFolder } from '#support/office.ts';
import { reasonOf } from '#support/reasons.ts';
import { refusalOf as refusalOfCall } from '#support/refusals.ts';
import { smallVault } from '#support/small-vault.ts';

describe('a vault is refused', () => {
  it('where its key file is missing, or the recovery code is too short', async () => {
    const { client, vault } = await newOffice();
    await client.vault.lock();
    expect(await refusalOfCall(client.vault.unlock({ recoveryCode: '123456-123' }))).toMatchObject({
      code: 'incomplete-recovery-code',
      message: '恢复码应为 48 位数字，现在是 9 位。',
    });
    rmSync(join(vault, 'office.key'));
    expect(await refusalOfCall(client.vault.unlock({ password }))).toMatchObject({
      code: 'missing-key-file',
      message: `在 ${vault} 中找到了数据库，但缺少钥匙文件 office.key。`,
    });
  });

  it('writing to where only reading is allowed', async () => {
    const { file, dataKey, database } = await smallVault(1);
    database.close();
    const reading = openForReading(file, dataKey);
    try {
      reading.exec('DELETE FROM persons');
      expect.unreachable();
    } catch (error) {
      const meant = refusalOf(error);
      expect(meant).toBeInstanceOf(Refusal);
      expect((meant as Refusal).reason.code).toBe('read-only');
    } finally {
      reading.close();
    }
  });
});

describe('what SQLite says of a file', () => {
  it('is told in words where it cannot be opened for want of room, rights or a shorter path', () => {
    expect(
      refusalOf(Object.assign(new Error('unable to open'), { code: 'SQLITE_CANTOPEN_FULLPATH' })),
    ).toMatchObject({
      reason: {
        code: 'cannot-open',
        message: '数据库文件打不开：文件夹里缺少空间或权限，或路径太长。',
        remedy: '请检查保险库所在的磁盘和文件夹，再试一次；原有记录不受影响。',
      },
    });
  });
});

describe('a place for a copy to look at', () => {
  it('is refused where it takes none', async () => {
    expect(await reasonOf(makeScratch('看', '/没有/临时'))).toEqual({
      code: 'no-scratch',
      message: '临时文件夹“/没有/临时”用不了：不在了、已满或不许写，这一步没有做。',
      remedy: '请清理磁盘，或重新启动电脑后再试；原有记录不受影响。',
    });
  });
});

describe('a backup is refused', () => {
  it('where a newer release wrote it', async () => {
    const { backUp } = await smallVault(1);
    const { file, manifest } = await backUp();
    const { database, key } = await readBackup(file);
    const content = Buffer.from(JSON.stringify({ ...manifest, format: 2 }));
    const newer = join(temporaryFolder(), '新版.ldbak');
    const parts: Part[] = [{ name: 'manifest.json', bytes: content.length, crc: crc32(content), content }];
    for (const [name, entry] of [['office.db', database] as const, ['office.key', key] as const]) {
      const bytes = await readEntry(entry);
      parts.push({ name, bytes: bytes.length, crc: entry.crc, content: bytes });
    }
    await writeContainer(newer, parts, new Date('2026-01-15T12:00:00'));
    expect(await reasonOf(readBackup(newer))).toMatchObject({
      code: 'newer-backup',
      message: '备份“新版.ldbak”由更新版本的履职台写成，本机不认识。',
    });
  });

  it('where it would not fit into one file, before anything is written', async () => {
    const file = join(temporaryFolder(), 'large.ldbak');
    const part = { name: 'office.db', content: 'none', bytes: 2 ** 32, crc: 0 };
    expect(await reasonOf(writeContainer(file, [part], new Date(0)))).toMatchObject({
      code: 'database-too-large',
    });
    expect(existsSync(file)).toBe(false);
  });
});
