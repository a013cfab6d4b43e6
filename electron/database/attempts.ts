import { readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { isDiskTrouble, vaultRefusals } from './errors.ts';
import { writeFileDurably } from './key-file.ts';

const attemptsSchema = z.object({ count: z.number().int().min(0), up: z.number().min(0).default(0) });

const freeAttempts = 3;
const longestWait = 60;

/** Seconds to wait after so many wrong passwords in a row: none for the first three, then 1, 2, 4 … 60. */
export function waitAfter(count: number): number {
  return count < freeAttempts ? 0 : Math.min(longestWait, 2 ** (count - freeAttempts));
}

/**
 * Seconds that have surely passed since the machine had been up for `up` of them. A machine that has been up for less was
 * started anew since, and then all of its time counts.
 */
const passedSince = (up: number, now: number): number => (now < up ? now : now - up);

/** Does a piece of work on the disk, or leaves it where the disk takes nothing. */
function unlessDiskTrouble(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isDiskTrouble(error)) throw error;
  }
}

/**
 * Counts wrong passwords in a file beside the vault, so that a restart does not forget them; slows people, not programs.
 * `uptime` tells how many seconds the machine has been up: no calendar is asked, so that none that is set back or forward
 * can lengthen a wait beyond its own span, or shorten it.
 */
export function attemptCounter(file: string, uptime: () => number) {
  /** What the disk took no note of: a full or read-only one must not turn a wrong password into its own trouble. */
  let unwritten = { count: 0, up: 0 };
  const read = () => {
    try {
      return attemptsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return unwritten;
    }
  };
  return {
    /** Refuses while the wait after the last wrong password is not over. */
    check(): void {
      const written = read();
      const { count, up } = unwritten.count > written.count ? unwritten : written;
      const left = Math.ceil(waitAfter(count) - passedSince(up, uptime()));
      if (left > 0) throw vaultRefusals.tooManyAttempts(left);
    },
    wrong(): void {
      unwritten = { count: Math.max(read().count, unwritten.count) + 1, up: uptime() };
      unlessDiskTrouble(() => writeFileDurably(file, Buffer.from(JSON.stringify(unwritten))));
    },
    right(): void {
      unwritten = { count: 0, up: 0 };
      unlessDiskTrouble(() => rmSync(file, { force: true }));
    },
  };
}
