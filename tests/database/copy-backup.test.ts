import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyBackup } from '#database/copy-backup.ts';
import { verifyBackup } from '#database/verify-backup.ts';
import { temporaryFolder } from '#support/office.ts';
import { reasonOf } from '#support/reasons.ts';
import { smallVault } from '#support/small-vault.ts';

async function backupAndStick() {
  const vault = await smallVault();
  const { file } = await vault.backUp();
  const stick = join(temporaryFolder(), '优盘');
  mkdirSync(stick);
  return { vault, file, stick };
}

describe('a second copy of a backup', () => {
  it('is the same file, verified, and is not written twice', async () => {
    const { vault, file, stick } = await backupAndStick();
    const copy = join(stick, basename(file));
    expect(await copyBackup(file, stick)).toEqual({ file: copy, copied: true });
    expect(readFileSync(copy)).toEqual(readFileSync(file));
    expect((await verifyBackup(copy, vault.dataKey)).ok).toBe(true);
    expect(await copyBackup(file, stick)).toEqual({ file: copy, copied: false });
    expect(readdirSync(stick)).toEqual([basename(file)]);
  });

  it('never replaces another file of its name', async () => {
    const { file, stick } = await backupAndStick();
    writeFileSync(join(stick, basename(file)), '别的内容');
    expect(await reasonOf(copyBackup(file, stick))).toMatchObject({ code: 'file-exists' });
    expect(readFileSync(join(stick, basename(file)), 'utf8')).toBe('别的内容');
  });

  it('says that the stick is gone when its folder is not there', async () => {
    const { file, stick } = await backupAndStick();
    const pulled = join(stick, '没有');
    expect(await reasonOf(copyBackup(file, pulled))).toEqual({
      code: 'folder-gone',
      message: `文件夹“${pulled}”不见了：优盘可能已拔出，或磁盘已断开。`,
      remedy: '请重新插好后再试；原有记录不受影响。',
    });
  });

  it('is not made of a backup that is itself damaged', async () => {
    const { file, stick } = await backupAndStick();
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(20_000) ^ 1, 20_000);
    writeFileSync(file, bytes);
    expect(await reasonOf(copyBackup(file, stick))).toMatchObject({ code: 'backup-not-verified' });
    expect(readdirSync(stick)).toEqual([]);
  });
});
