import { Refusal } from './refusal.ts';

/** What the system's error codes mean to the office: why a file could not be read or written, and the way out. */
const troubles: Record<string, { code: string; why: string; way: string }> = {
  ENOSPC: { code: 'disk-full', why: '磁盘已满', way: '请腾出空间，或换一个位置再试' },
  EDQUOT: { code: 'disk-full', why: '分配的磁盘空间已用完', way: '请腾出空间，或换一个位置再试' },
  EROFS: { code: 'read-only', why: '这里不允许写入', way: '请换一个位置再试' },
  EACCES: { code: 'read-only', why: '这里不允许写入', way: '请换一个位置再试' },
  EPERM: { code: 'read-only', why: '这里不允许写入', way: '请换一个位置再试' },
  ENOENT: { code: 'file-missing', why: '所在的文件夹不在了', way: '请换一个位置再试' },
  ENOTDIR: { code: 'file-missing', why: '所在的文件夹不在了', way: '请换一个位置再试' },
  EISDIR: { code: 'is-a-folder', why: '那里是一个同名的文件夹', way: '请换一个名称再试' },
  EEXIST: { code: 'file-exists', why: '那里已有同名的文件', way: '请换一个名称再试' },
  ENOTEMPTY: { code: 'file-exists', why: '那里的文件夹不是空的', way: '请换一个名称再试' },
  ENAMETOOLONG: { code: 'name-too-long', why: '名称或路径太长', way: '请换短一些再试' },
  EINVAL: { code: 'bad-name', why: '系统不接受这个名称或位置', way: '请换一个名称或位置再试' },
  ELOOP: { code: 'bad-name', why: '这个位置是指向自己的链接', way: '请换一个位置再试' },
  EBUSY: { code: 'file-held', why: '正被其他程序占用', way: '请关掉正在用它的程序再试' },
  ETXTBSY: { code: 'file-held', why: '正被其他程序占用', way: '请关掉正在用它的程序再试' },
  EMFILE: { code: 'too-many-files', why: '打开的文件太多', way: '请关掉一些程序再试' },
  ENFILE: { code: 'too-many-files', why: '打开的文件太多', way: '请关掉一些程序再试' },
  EIO: { code: 'disk-fault', why: '磁盘读写出错', way: '请检查磁盘或优盘是否接好，或换一个位置再试' },
  EFBIG: { code: 'disk-fault', why: '文件大过这个磁盘能放的', way: '请换一个位置再试' },
  EXDEV: { code: 'disk-fault', why: '不能在两个磁盘之间搬动', way: '请换一个位置再试' },
  ENODEV: { code: 'disk-gone', why: '磁盘或优盘已经断开', way: '请重新接好再试' },
  ENXIO: { code: 'disk-gone', why: '那里不是普通的文件', way: '请换一个位置再试' },
  ESTALE: { code: 'disk-gone', why: '网络文件夹已经断开', way: '请接通网络，或换一个位置再试' },
  ENOTCONN: { code: 'disk-gone', why: '网络文件夹已经断开', way: '请接通网络，或换一个位置再试' },
  EHOSTDOWN: { code: 'disk-gone', why: '网络文件夹已经断开', way: '请接通网络，或换一个位置再试' },
  ETIMEDOUT: { code: 'disk-gone', why: '网络文件夹没有回应', way: '请接通网络，或换一个位置再试' },
};

/** Calls of the system that only look: there a missing right is one to read. */
const looking = new Set(['scandir', 'opendir', 'stat', 'lstat', 'statfs', 'access', 'read', 'readlink']);

/** The code of an error that the system itself gave for a file, such as ENOSPC; undefined for every other error. */
export function fileErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  // Node has a few codes of its own that mean the system's
  return /^(?:ERR_FS_)?(E[A-Z0-9]+)$/.exec(String(error.code))?.[1];
}

const textOf = (error: unknown, name: 'path' | 'dest' | 'syscall'): string => {
  const value = error instanceof Error ? (error as unknown as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : '';
};

/** Why a file could not be read or written and the way out, in one sentence; undefined for an error that is no file's. */
export function fileWay(error: unknown): string | undefined {
  const code = fileErrorCode(error);
  if (code === undefined) return undefined;
  const known = troubles[code];
  return known ? `${known.why}，${known.way}。` : '请检查磁盘或优盘是否接好，或换一个位置再试。';
}

/** The refusal that a system error about a file stands for, with its path; undefined for every other error. */
export function fileRefusal(error: unknown): Refusal | undefined {
  const code = fileErrorCode(error);
  const known = code === undefined ? undefined : troubles[code];
  if (!known) return undefined;
  const [path, dest, syscall] = [textOf(error, 'path'), textOf(error, 'dest'), textOf(error, 'syscall')];
  const onlyLooking = known.code === 'read-only' && looking.has(syscall);
  const missing = known.code === 'file-missing';
  // making a folder where nothing may be written is answered by Node as if the one above were missing
  const unmade = missing && syscall === 'mkdir';
  const why = onlyLooking
    ? '这里不允许读取'
    : unmade
      ? '文件夹建不了，上级文件夹不在，或不允许写入'
      : missing
        ? '找不到这个文件或文件夹'
        : known.why;
  return new Refusal({
    code: known.code,
    message: path || dest ? `“${path || dest}”读写不了：${why}。` : `文件读写不了：${why}。`,
    remedy: missing && !unmade ? '请检查路径；在优盘上的，请看优盘是否插好。' : `${known.way}。`,
  });
}
