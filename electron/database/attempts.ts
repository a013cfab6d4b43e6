import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { vaultRefusals } from './errors.ts';

const attemptsSchema = z.object({ count: z.number().int().min(0), at: z.number() });

const freeAttempts = 3;
const longestWait = 60;

/** Seconds to wait after so many wrong passwords in a row: none for the first three, then 1, 2, 4 … 60. */
export function waitAfter(count: number): number {
  return count < freeAttempts ? 0 : Math.min(longestWait, 2 ** (count - freeAttempts));
}

/** Counts wrong passwords in a file beside the vault, so that a restart does not forget them; slows people, not programs. */
export function attemptCounter(file: string) {
  const read = () => {
    if (!existsSync(file)) return { count: 0, at: 0 };
    try {
      return attemptsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return { count: 0, at: 0 };
    }
  };
  return {
    /** Refuses while the wait after the last wrong password is not over; a clock set back starts the wait anew. */
    check(now: number): void {
      const { count, at } = read();
      const since = now < at ? 0 : now - at;
      const left = Math.ceil((waitAfter(count) * 1000 - since) / 1000);
      if (left > 0) throw vaultRefusals.tooManyAttempts(left);
    },
    wrong: (now: number) => writeFileSync(file, JSON.stringify({ count: read().count + 1, at: now })),
    right: () => rmSync(file, { force: true }),
  };
}
