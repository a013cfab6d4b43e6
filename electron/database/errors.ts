import { fileErrorCode, fileRefusal } from '#electron/values/file-trouble.ts';
import { Refusal } from '#electron/values/refusal.ts';

/** The ways a vault can fail to open or to write, each with its own sentence and next step. */
export const vaultRefusals = {
  wrongPassword: () =>
    new Refusal({
      code: 'wrong-password',
      message: '密码不对。',
      remedy: '请检查大小写和输入法后重试；忘记密码时，用建库时抄下的恢复码打开。',
    }),
  wrongRecoveryCode: () =>
    new Refusal({
      code: 'wrong-recovery-code',
      message: '恢复码与这个保险库不符。',
      remedy: '请核对恢复码是否为本单位建库时抄下的那一份。',
    }),
  machineForgotten: () =>
    new Refusal({
      code: 'machine-forgotten',
      message: '本机免输密码已经失效。',
      remedy: '请输入密码打开；还要用的，打开后在“密码与恢复码”里重新开启。',
    }),
  mistypedRecoveryCode: (group: number) =>
    new Refusal({
      code: 'mistyped-recovery-code',
      message: `恢复码第 ${group} 组抄写有误。`,
      remedy: '恢复码共 8 组、每组 6 位数字，请对照原件重新输入这一组。',
    }),
  incompleteRecoveryCode: (digits: number) =>
    new Refusal({
      code: 'incomplete-recovery-code',
      message: `恢复码应为 48 位数字，现在是 ${digits} 位。`,
      remedy: '请对照原件补全。',
    }),
  alteredKeyFile: () =>
    new Refusal({
      code: 'altered-key-file',
      message: '钥匙文件被改动过，不能使用。',
      remedy: '请从备份中取回 office.key，不要自行修改它。',
    }),
  noVault: (folder: string) =>
    new Refusal({
      code: 'no-vault',
      message: `${folder} 中没有保险库。`,
      remedy: '请检查路径；还没有建立过的，请先建立保险库。',
    }),
  missingKeyFile: (folder: string) =>
    new Refusal({
      code: 'missing-key-file',
      message: `在 ${folder} 中找到了数据库，但缺少钥匙文件 office.key。`,
      remedy: '没有钥匙文件，数据库无法解开。请从备份中取回 office.key 放到原处。',
    }),
  missingDatabase: (folder: string) =>
    new Refusal({
      code: 'missing-database',
      message: `在 ${folder} 中找到了钥匙文件，但缺少数据库 office.db。`,
      remedy: '请从备份恢复 office.db，不要新建。',
    }),
  damaged: () =>
    new Refusal({
      code: 'damaged-database',
      message: '数据库文件已损坏或不是本单位的文件，密码没有问题。',
      remedy: '请不要继续使用这个文件，改用最近一次备份恢复。',
    }),
  empty: () =>
    new Refusal({
      code: 'empty-database',
      message: '数据库文件是空的（0 字节或不足一页），里面的记录已经不在。',
      remedy: '这常见于断电或磁盘写满。请改用最近一次备份恢复，不要新建。',
    }),
  plaintext: () =>
    new Refusal({
      code: 'plaintext-database',
      message: '这个数据库没有加密，不是本软件建立的文件。',
      remedy: '请换回本软件建立的 office.db。',
    }),
  foreign: () =>
    new Refusal({
      code: 'foreign-database',
      message: '这个数据库能解开，但不是履职台的数据库。',
      remedy: '请换回本软件建立的 office.db，或从备份恢复。',
    }),
  newer: (found: number, known: number) =>
    new Refusal({
      code: 'newer-database',
      message: `数据库由更新版本的履职台写成（结构版本 ${found}，本机只认到 ${known}）。`,
      remedy: '请在这台电脑上安装新版履职台后再打开；数据没有改动。',
    }),
  inUse: () =>
    new Refusal({
      code: 'in-use',
      message: '保险库正被另一个履职台程序打开。',
      remedy: '请先关闭另一个窗口（也可能在另一个登录账户里），再打开。',
    }),
  lastWayIn: () =>
    new Refusal({
      code: 'last-way-in',
      message: '这是打开保险库的最后一个办法，不能去掉。',
      remedy: '请先添加另一个用户，或重新生成恢复码。',
    }),
  tooManyAttempts: (seconds: number) =>
    new Refusal({
      code: 'too-many-attempts',
      message: `密码连续输错，请等 ${seconds} 秒再试。`,
      remedy: '忘记密码时，用建库时抄下的恢复码打开。',
    }),
  exists: (folder: string) =>
    new Refusal({
      code: 'vault-exists',
      message: `${folder} 中已经有一个保险库。`,
      remedy: '请直接打开它，或另选一个空文件夹。',
    }),
  diskFull: () =>
    new Refusal({
      code: 'disk-full',
      message: '磁盘已满，这一步没有保存，原有记录不受影响。',
      remedy: '请腾出空间后再试一次。',
    }),
  stillUsed: () =>
    new Refusal({
      code: 'still-used',
      message: '还有别的记录用着这些内容，不能撤销或删除。',
      remedy: '请先处理后来登记的记录（例如停用管这个站的联络员），再试一次。',
    }),
  diskFault: () =>
    new Refusal({
      code: 'disk-fault',
      message: '磁盘读写出错，这一步没有保存，原有记录不受影响。',
      remedy: '请检查磁盘或优盘是否接好、是否写满，再试一次；反复出现时请尽快备份到另一个磁盘。',
    }),
  noScratch: (place: string) =>
    new Refusal({
      code: 'no-scratch',
      message: `临时文件夹“${place}”用不了：不在了、已满或不许写，这一步没有做。`,
      remedy: '请清理磁盘，或重新启动电脑后再试；原有记录不受影响。',
    }),
  cannotOpen: () =>
    new Refusal({
      code: 'cannot-open',
      message: '数据库文件打不开：文件夹里缺少空间或权限，或路径太长。',
      remedy: '请检查保险库所在的磁盘和文件夹，再试一次；原有记录不受影响。',
    }),
  readOnly: () =>
    new Refusal({
      code: 'read-only',
      message: '这个文件夹或文件只能读、不能写，这一步没有保存。',
      remedy: '请检查优盘的写保护开关，或请管理员放开这个文件夹的写权限。',
    }),
};

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** What SQLite and the system say where a step of the vault's found no room, a fault, or no right to write. */
const ofStep: Record<string, () => Refusal> = {
  ENOSPC: vaultRefusals.diskFull,
  EDQUOT: vaultRefusals.diskFull,
  SQLITE_FULL: vaultRefusals.diskFull,
  EIO: vaultRefusals.diskFault,
  EFBIG: vaultRefusals.diskFault,
  SQLITE_IOERR: vaultRefusals.diskFault,
  EROFS: vaultRefusals.readOnly,
  EACCES: vaultRefusals.readOnly,
  EPERM: vaultRefusals.readOnly,
  SQLITE_READONLY: vaultRefusals.readOnly,
  SQLITE_NOTADB: vaultRefusals.damaged,
  SQLITE_CORRUPT: vaultRefusals.damaged,
  SQLITE_CONSTRAINT_FOREIGNKEY: vaultRefusals.stillUsed,
  SQLITE_BUSY: vaultRefusals.inUse,
  SQLITE_CANTOPEN: vaultRefusals.cannotOpen,
};

/** The refusal that a library or system error stands for, or the error itself where it is a fault of ours. */
export function refusalOf(error: unknown): unknown {
  const code = codeOf(error);
  const named = ofStep[code] ?? ofStep[code.split('_').slice(0, 2).join('_')];
  // a folder that may not even be listed is no step that was not saved
  const looked = error instanceof Error && 'syscall' in error && error.syscall === 'scandir';
  return named && !looked ? named() : (fileRefusal(error) ?? error);
}

/** True where an error is the disk's or the system's about a file, and says that nothing was taken. */
export function isDiskTrouble(error: unknown): boolean {
  if (fileErrorCode(error) !== undefined) return true;
  const meant = refusalOf(error);
  return meant instanceof Refusal && diskRefusals.has(meant.reason.code);
}

const diskRefusals = new Set(['disk-full', 'disk-fault', 'read-only']);
