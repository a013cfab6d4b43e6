import { existsSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '#electron/values/refusal.ts';

/** Free bytes wanted for each byte of the database before anything large is written. */
export const spaceFactor = 3;

const megabytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1_048_576))} MB`;

const nearest = (folder: string): string =>
  existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));

/** Bytes that a person may still write to the disk of a folder, which need not exist yet. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(nearest(folder));
  return bavail * bsize;
}

/** Bytes of a database with its write-ahead log. */
export const databaseBytes = (file: string): number =>
  [file, `${file}-wal`].reduce(
    (sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );

/** Refuses where a folder's disk has less than three times the bytes free; `work` is the office's word, such as 备份. */
export function needFreeSpace(folder: string, bytes: number, work: string, factor = spaceFactor): void {
  const wanted = bytes * factor;
  const free = freeBytes(folder);
  if (free >= wanted) return;
  throw new Refusal({
    code: 'not-enough-space',
    message: `磁盘空间不足，没有开始${work}：需要 ${megabytes(wanted)}，“${folder}”所在磁盘只剩 ${megabytes(free)}。`,
    remedy: '请清理磁盘，或另选一个空间充足的磁盘，再试一次。',
  });
}
