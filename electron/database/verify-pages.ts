import { createHmac, pbkdf2Sync } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { setImmediate as breathe } from 'node:timers/promises';

const pageSize = 4096;
const saltLength = 16;
const macLength = 64;
const pagesAtOnce = 64;
/** SQLite never uses the page that holds byte 2^30: locks live there. */
const lockPage = 0x40000000 / pageSize + 1;

/** What the pages of a file say: how many there are, the numbers of those that are not what was written, stray bytes. */
export type PageReport = { pages: number; bad: number[]; trailing: number };

/** Where a database lies: a path or an open file, and the stretch of it (bytes) where it is part of a container. */
export type PageSource = { file: string | number; start?: number; length?: number };

const macKey = (dataKey: Uint8Array, salt: Uint8Array) =>
  pbkdf2Sync(
    dataKey,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  );

function isIntact(page: Buffer, number: number, key: Uint8Array): boolean {
  const counter = Buffer.alloc(4);
  counter.writeUInt32LE(number);
  const wanted = createHmac('sha512', key)
    .update(page.subarray(number === 1 ? saltLength : 0, pageSize - macLength))
    .update(counter)
    .digest();
  return wanted.equals(page.subarray(pageSize - macLength));
}

/**
 * Checks the HMAC of every page of a SQLCipher 4 database with its raw 32-byte key, without opening it: the database
 * itself only notices a damaged page when it reads it, and never one in the free list. It sees neither a file cut at a
 * page's end nor the write-ahead log.
 *
 * A database that this process has open must be given as an open file that is closed only after the database: closing
 * any handle on it drops the process's lock (POSIX). Each 256 KiB is read and checked in one go, so that a check beside
 * the owner of the database, in its thread, meets no half-written page.
 */
export async function verifyPages(
  source: string | PageSource,
  dataKey: Uint8Array,
  signal?: AbortSignal,
): Promise<PageReport> {
  const { file, start = 0, length } = typeof source === 'string' ? { file: source } : source;
  const handle = typeof file === 'string' ? openSync(file, 'r') : file;
  try {
    const bytes = length ?? fstatSync(handle).size - start;
    const pages = Math.floor(bytes / pageSize);
    const bad: number[] = [];
    const buffer = Buffer.allocUnsafe(pageSize * pagesAtOnce);
    let key: Uint8Array | undefined;
    for (let first = 1; first <= pages; first += pagesAtOnce) {
      const count = Math.min(pagesAtOnce, pages - first + 1);
      const read = readSync(handle, buffer, 0, count * pageSize, start + (first - 1) * pageSize);
      for (let index = 0; index < count; index += 1) {
        const page = buffer.subarray(index * pageSize, (index + 1) * pageSize);
        key ??= macKey(dataKey, page.subarray(0, saltLength));
        const number = first + index;
        const whole = (index + 1) * pageSize <= read;
        if (number !== lockPage && !(whole && isIntact(page, number, key))) bad.push(number);
      }
      await breathe();
      signal?.throwIfAborted();
    }
    return { pages, bad, trailing: bytes % pageSize };
  } finally {
    if (typeof file === 'string') closeSync(handle);
  }
}
