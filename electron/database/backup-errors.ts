import { basename } from 'node:path';
import { Refusal } from '#electron/values/refusal.ts';
import { refusalOf } from './errors.ts';

/** The ways a backup or a restore can fail, each with its own sentence and next step. */
export const backupRefusals = {
  unreadable: (file: string) =>
    new Refusal({
      code: 'unreadable-backup',
      message: `“${basename(file)}”不是完整的备份文件：可能没有拷贝完，或已损坏。`,
      remedy: '请另选一份备份；从优盘拷贝的，请重新拷贝一次。',
    }),
  altered: (file: string, details: string[]) =>
    new Refusal({
      code: 'damaged-backup',
      message: `备份“${basename(file)}”核对不上，没有使用。`,
      details,
      remedy: '请另选一份备份。',
    }),
  notVerified: (details: string[]) =>
    new Refusal({
      code: 'backup-not-verified',
      message: '备份写好后读回核对没有通过，这份备份已删除。',
      details,
      remedy: '请换一个磁盘或文件夹再备份一次；反复出现时请检查磁盘。',
    }),
  newerFormat: (file: string) =>
    new Refusal({
      code: 'newer-backup',
      message: `备份“${basename(file)}”由更新版本的履职台写成，本机不认识。`,
      remedy: '请在这台电脑上安装新版履职台后再恢复。',
    }),
  exchangeUnknown: (folder: string) =>
    new Refusal({
      code: 'exchange-unknown',
      message: `恢复备份时中断过，记着进行到哪一步的“restore.pending”又损坏了，“${folder}”里的文件不全，没有再动。`,
      remedy:
        '原来的文件在“replaced-”开头的文件夹里，备份在“backups”里，都还在：请把整个文件夹另存一份，再用备份在一个新文件夹里恢复。',
    }),
  tooLarge: () =>
    new Refusal({
      code: 'database-too-large',
      message: '数据库超过 4 GB，不能写成一个备份文件。',
      remedy: '请联系软件维护人员。',
    }),
  folderGone: (folder: string) =>
    new Refusal({
      code: 'folder-gone',
      message: `文件夹“${folder}”不见了：优盘可能已拔出，或磁盘已断开。`,
      remedy: '请重新插好后再试；原有记录不受影响。',
    }),
  folderSilent: (folder: string) =>
    new Refusal({
      code: 'folder-silent',
      message: `文件夹“${folder}”没有回应：网络文件夹可能已断开，或磁盘正在休眠。`,
      remedy: '请接通后再试，或另选一个文件夹；原有记录不受影响。',
    }),
  notPlain: (file: string) =>
    new Refusal({
      code: 'not-a-file',
      message: `“${basename(file)}”不是普通文件，没有使用。`,
      remedy: '请选择以 .desk 结尾的备份文件。',
    }),
  exists: (file: string) =>
    new Refusal({
      code: 'file-exists',
      message: `目标文件夹中已有同名但内容不同的文件“${basename(file)}”，没有覆盖它。`,
      remedy: '请另选一个文件夹，或先把那个文件移走。',
    }),
  nothingToUndo: () =>
    new Refusal({
      code: 'nothing-to-undo',
      message: '没有可以撤销的恢复。',
      remedy: '恢复前的文件保存在保险库文件夹的“replaced-…”里；那里已没有这样的文件。',
    }),
  renewalNotVerified: (details: string[]) =>
    new Refusal({
      code: 'renewal-not-verified',
      message: '用新钥匙写的副本核对没有通过，没有换钥匙，原有记录不受影响。',
      details,
      remedy: '请先检查数据库；反复出现时请检查磁盘。',
    }),
  renewalFailed: (details: string[]) =>
    new Refusal({
      code: 'renewal-failed',
      message: '换上新钥匙后的核对没有通过，已换回原来的文件，原来的密码照旧。',
      details,
      remedy: '请检查磁盘后再试。',
    }),
  restoreFailed: (details: string[]) =>
    new Refusal({
      code: 'restore-failed',
      message: '恢复后的核对没有通过，已换回原来的文件。',
      details,
      remedy: '请另选一份备份。',
    }),
};

const gone = new Set(['ENOENT', 'ENODEV', 'ENXIO', 'ENOTDIR', 'EIO']);

/** The refusal that a file error in a backup's folder stands for, or what `refusalOf` makes of it. */
export function folderRefusal(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return gone.has(code) || code === 'SQLITE_CANTOPEN' ? backupRefusals.folderGone(folder) : refusalOf(error);
}
