import { readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { isDiskTrouble, vaultRefusals } from './errors.ts';
import { writeFileDurably } from './key-file.ts';

const attemptsSchema = z.object({ count: z.number().int().min(0), at: z.number() });

const freeAttempts = 3;
const longestWait = 60;

/** Seconds to wait after so many wrong passwords in a row: none for the first three, then 1, 2, 4 … 60. */
export function waitAfter(count: number): number {
  return count < freeAttempts ? 0 : Math.min(longestWait, 2 ** (count - freeAttempts));
}

/** Counts wrong passwords in a file beside the vault, so that a restart does not forget them; slows people, not programs. */
export function attemptCounter(file: string) {
  /** What the disk took no note of: a full or read-only one must not turn a wrong password into its own trouble. */
  let unwritten = { count: 0, at: 0 };
  const read = () => {
    try {
      return attemptsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return unwritten;
    }
  };
  return {
    /** Refuses while the wait after the last wrong password is not over; a clock set back starts the wait anew. */
    check(now: number): void {
      const written = read();
      const { count, at } = unwritten.count > written.count ? unwritten : written;
      const since = now < at ? 0 : now - at;
      const left = Math.ceil((waitAfter(count) * 1000 - since) / 1000);
      if (left > 0) throw vaultRefusals.tooManyAttempts(left);
    },
    wrong(now: number): void {
      const written = read();
      unwritten = { count: Math.max(written.count, unwritten.count) + 1, at: now };
      try {
        writeFileDurably(file, Buffer.from(JSON.stringify(unwritten)));
      } catch (error) {
        if (!isDiskTrouble(error)) throw error;
      }
    },
    right(): void {
      unwritten = { count: 0, at: 0 };
      try {
        rmSync(file, { force: true });
      } catch (error) {
        if (!isDiskTrouble(error)) throw error;
      }
    },
  };
}
