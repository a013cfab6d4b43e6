import { existsSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Refusal } from '#electron/values/refusal.ts';
import { backupRefusals, folderRefusal } from './backup-errors.ts';
import { copyDurably, digestOf, moveDurably, syncFolder } from './durable.ts';
import { needFreeSpace } from './free-space.ts';
import { readBackup } from './manifest.ts';
import { partProblems } from './verify-backup.ts';

/**
 * Puts a second copy of a backup into another folder, such as a stick's: written as `.part`, synced, read back and held
 * against its manifest, renamed. A whole copy that is there already is left as it is; another file is never replaced.
 */
export async function copyBackup(file: string, folder: string): Promise<{ file: string; copied: boolean }> {
  const target = join(folder, basename(file));
  const part = `${target}.part`;
  try {
    if (!existsSync(folder)) throw backupRefusals.folderGone(folder);
    const source = await digestOf({ file });
    if (existsSync(target)) {
      if ((await digestOf({ file: target })).sha256 === source.sha256) return { file: target, copied: false };
      throw backupRefusals.exists(target);
    }
    needFreeSpace(folder, (await stat(file)).size, '拷贝', 1);
    await rm(part, { force: true });
    await copyDurably({ file }, part);
    await syncFolder(folder);
    const same = (await digestOf({ file: part })).sha256 === source.sha256;
    const problems = same ? await partProblems(await readBackup(part)) : ['读回的内容与写入的不同。'];
    if (problems.length > 0) throw backupRefusals.notVerified(problems);
    await moveDurably(part, target);
    return { file: target, copied: true };
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    throw error instanceof Refusal ? error : folderRefusal(error, folder);
  }
}
