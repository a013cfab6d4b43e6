import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileErrorCode, fileWay } from '#electron/values/file-trouble.ts';
import { Refusal } from '#electron/values/refusal.ts';

/** Moves the finished file into place; a parameter so that a test can play a file that Word holds open. */
export type Rename = (from: string, to: string) => Promise<void>;

/** Waits between tries while another program holds the old file, in milliseconds: five seconds in all. */
const waits = [50, 100, 200, 400, 800, 1600, 1850];
const held = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** Why a file was not written, in words; what is no fault of the disk is passed on as it is. */
export function notWritten(path: string, error: unknown): unknown {
  const remedy = fileWay(error);
  return remedy === undefined
    ? error
    : new Refusal({ code: 'not-written', message: `文件没有写入“${path}”。`, remedy });
}

/**
 * Writes a file whole or not at all, and returns its path: the one asked for, or `名称 (2).docx` beside it where the old
 * file stayed open in another program.
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  move: Rename = rename,
  pauses: readonly number[] = waits,
): Promise<string> {
  const part = join(dirname(path), `.${randomBytes(6).toString('hex')}.part`);
  try {
    await writeDurably(part, bytes);
    for (const pause of pauses) {
      if (await moved(part, path, move)) return path;
      await wait(pause);
    }
    if (!existsSync(path)) {
      await move(part, path);
      return path;
    }
    const other = freeName(path);
    await move(part, other);
    return other;
  } finally {
    // a folder that vanished meanwhile, or a name too long, has said so already
    await rm(part, { force: true }).catch(() => {});
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function moved(from: string, to: string, move: Rename): Promise<boolean> {
  try {
    await move(from, to);
    return true;
  } catch (error) {
    if (held.has(fileErrorCode(error) ?? '')) return false;
    throw error;
  }
}

function freeName(path: string): string {
  const { dir, name, ext } = parse(path);
  for (let number = 2; ; number += 1) {
    const candidate = join(dir, `${name} (${number})${ext}`);
    if (!existsSync(candidate)) return candidate;
  }
}
