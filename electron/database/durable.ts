import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { fileErrorCode } from '#electron/values/file-trouble.ts';
import { vaultRefusals } from './errors.ts';

const chunk = 1 << 20;
/** Waits between tries while an antivirus or an indexer holds a file, in milliseconds: about five seconds in all. */
const waits = [50, 100, 200, 400, 800, 1600, 1850];
const held = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** Makes new and changed names of a folder survive a power cut; Windows does that by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the content of a file survive a power cut. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Renames, waiting where another program holds the file for a moment; both folders are synced. */
export async function moveDurably(from: string, to: string): Promise<void> {
  await renamePatiently(from, to);
  await syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) await syncFolder(dirname(from));
}

async function renamePatiently(from: string, to: string): Promise<void> {
  for (const pause of waits) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && held.has(String(error.code)))) throw error;
      await wait(pause);
    }
  }
  await rename(from, to);
}

/** Writes a small file so that a power cut leaves the old one or the new one. */
export async function writeDurably(file: string, text: string): Promise<void> {
  const draft = `${file}.tmp`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await moveDurably(draft, file);
}

/** Makes a folder whose name survives a power cut. */
export async function makeFolderDurably(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await syncFolder(dirname(folder));
}

/** Removes a file or folder where there is one, and makes that survive a power cut. */
export async function removeDurably(path: string): Promise<void> {
  if (!existsSync(path)) return;
  await rm(path, { recursive: true, force: true });
  await syncFolder(dirname(path));
}

/** Makes a folder of its own for a copy that is looked at and goes again; refuses where the place for such takes none. */
export async function makeScratch(prefix: string, place: string): Promise<string> {
  try {
    return await mkdtemp(join(place, prefix));
  } catch (error) {
    throw fileErrorCode(error) === undefined ? error : vaultRefusals.noScratch(place);
  }
}

/** A stretch of a file, in bytes; without a length, to its end. */
export type Stretch = { file: string; start?: number; length?: number };

/** The pieces of a stretch of a file, each at most 1 MiB; the piece is only good until the next. */
export async function* piecesOf({ file, start = 0, length }: Stretch): AsyncGenerator<Buffer> {
  const handle = await open(file, 'r');
  try {
    const end = length === undefined ? (await handle.stat()).size : start + length;
    const buffer = Buffer.allocUnsafe(chunk);
    for (let at = start; at < end; ) {
      const { bytesRead } = await handle.read(buffer, 0, Math.min(chunk, end - at), at);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
      at += bytesRead;
    }
  } finally {
    await handle.close();
  }
}

/** What identifies the content of a stretch of a file: SHA-256 in hex, CRC-32, bytes. */
export async function digestOf(stretch: Stretch): Promise<{ sha256: string; crc: number; bytes: number }> {
  const hash = createHash('sha256');
  let crc = 0;
  let bytes = 0;
  for await (const piece of piecesOf(stretch)) {
    hash.update(piece);
    crc = crc32(piece, crc);
    bytes += piece.length;
  }
  return { sha256: hash.digest('hex'), crc, bytes };
}

/** Copies a stretch of a file into a new file and syncs it; refuses to write over an existing one. */
export async function copyDurably(from: Stretch, to: string): Promise<void> {
  const handle = await open(to, 'wx', 0o600);
  try {
    for await (const piece of piecesOf(from)) await handle.writeFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
