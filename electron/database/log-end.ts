import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { closeSync, existsSync, fdatasyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Head } from './audit.ts';
import { isDiskTrouble } from './errors.ts';
import { writeFileDurably } from './key-file.ts';

/** The file beside the database that holds the end of the log while a session lasts. */
export const logEndName = 'office.end';

/** Bytes of one of the two places: a sector of a disk, which a power cut leaves whole or as it was. */
const place = 512;
const slotSchema = z.object({ seq: z.int(), hash: z.string(), seal: z.string() });

/** The note of where the log ends, kept outside the database as the log grows. */
export type LogEnd = {
  /** The newest end noted; undefined where there is no note that the vault's key sealed. */
  read(): Head | undefined;
  /** Makes the note anew: at opening, once the former one was compared. */
  start(head: Head): void;
  /**
   * Notes a further end, on the disk when it returns. Only for what is committed, and before it is acknowledged: so the
   * note is never ahead of the database, and never behind what somebody was told unless the disk did not take it.
   */
  note(head: Head): void;
  /** Whether it says more than the log and the disk took no word of that: then it must stay, and the key file as it is. */
  held(): boolean;
  /** Takes the note away: the session ended as it should, and the key file holds the end. */
  remove(): void;
};

/** What the disk does not take is left: what was saved is saved, and an older note raises no false alarm. */
function ifTheDiskTakesIt(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isDiskTrouble(error)) throw error;
  }
}

/** The note of a vault's folder, sealed with its 32-byte data key so that nobody without it can make one. */
export function logEndOf(folder: string, dataKey: Uint8Array): LogEnd {
  const file = join(folder, logEndName);
  const key = Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), 'congress-desk end of log', 32));
  /** Of the two places, the one that a note may overwrite: never the one with the newest end. */
  let next: 0 | 1 = 0;

  const sealOf = ({ seq, hash }: Head) =>
    createHmac('sha256', key)
      .update(JSON.stringify([seq, hash]))
      .digest();

  const slotOf = (head: Head) =>
    Buffer.from(
      JSON.stringify({ seq: head.seq, hash: head.hash, seal: sealOf(head).toString('base64') }).padEnd(place),
    );

  function headIn(bytes: Buffer): Head[] {
    try {
      const { seq, hash, seal } = slotSchema.parse(JSON.parse(bytes.toString('utf8')));
      const [found, wanted] = [Buffer.from(seal, 'base64'), sealOf({ seq, hash })];
      return found.length === wanted.length && timingSafeEqual(found, wanted) ? [{ seq, hash }] : [];
    } catch {
      return [];
    }
  }

  return {
    read() {
      try {
        const bytes = readFileSync(file);
        const heads = [bytes.subarray(0, place), bytes.subarray(place, 2 * place)].flatMap(headIn);
        return heads.sort((one, other) => other.seq - one.seq)[0];
      } catch {
        return undefined;
      }
    },
    start(head) {
      next = 0;
      ifTheDiskTakesIt(() => writeFileDurably(file, Buffer.concat([slotOf(head), slotOf(head)])));
    },
    note(head) {
      ifTheDiskTakesIt(() => {
        // where the disk had no room for it at opening, it is made now
        if (!existsSync(file)) return writeFileDurably(file, Buffer.concat([slotOf(head), slotOf(head)]));
        const handle = openSync(file, 'r+');
        try {
          writeSync(handle, slotOf(head), 0, place, next * place);
          fdatasyncSync(handle);
          next = next === 0 ? 1 : 0;
        } finally {
          closeSync(handle);
        }
      });
    },
    held: () => false,
    remove: () => rmSync(file, { force: true }),
  };
}

/**
 * A note that says more than the log, kept until `settle` could write that into the log: tried at once, and again after
 * each step that the disk takes. Answers the note to go on with.
 */
export function heldUntil(logEnd: LogEnd, settle: () => Head | undefined): LogEnd {
  let settled = false;
  const attempt = () => {
    const head = settle();
    settled = head !== undefined;
    if (head) logEnd.start(head);
  };
  attempt();
  return {
    read: logEnd.read,
    start: logEnd.start,
    note: (head) => (settled ? logEnd.note(head) : attempt()),
    held: () => !settled,
    remove: () => {
      if (settled) logEnd.remove();
    },
  };
}
