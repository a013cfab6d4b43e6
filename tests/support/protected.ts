import fc from 'fast-check';
import { expect } from 'vitest';
import {
  type Caller,
  newTally,
  type Prepared,
  perform,
  type RandomCall,
  type Running,
  sequences,
  startOffice,
  type Tally,
} from './random-client.ts';
import { logIsWhole, lookAt } from './what-may-change.ts';

/** So many sequences share one office before a fresh one is copied. */
const shared = 100;

/**
 * Fails with the shortest sequence found by which a caller changes what they may not, gets the log to forget something, or
 * breaks its chain. Answers how the calls were answered.
 */
export async function expectProtected(
  caller: Exclude<Caller, 'chair'>,
  prepared: Prepared,
  runs: number,
): Promise<Tally> {
  const tally = newTally();
  let running: Running | undefined;
  let used = 0;
  let seen: Awaited<ReturnType<typeof lookAt>> | undefined;
  const leave = async () => {
    if (running) expect(await logIsWhole(running)).toBe(true);
    await running?.app.close();
  };
  const office = async (): Promise<Running> => {
    if (running && used < shared) return running;
    await leave();
    used = 0;
    seen = undefined;
    running = startOffice(prepared);
    return running;
  };
  const one = async (sequence: RandomCall[]) => {
    const here = await office();
    used += 1;
    const before = seen ?? (await lookAt(here, prepared, caller));
    try {
      await perform(sequence, caller, prepared, here, tally);
      const after = await lookAt(here, prepared, caller);
      seen = after;
      expect(after.protected).toEqual(before.protected);
      // the log goes on from where it was, unless a clerk went back to a backup, which it then says
      if (caller !== 'clerk' || after.wentBack === 0)
        expect(after.entries.slice(0, before.entries.length)).toEqual(before.entries);
      // who set another password of their own, or was taken out, could not come in again
      if (after.own !== before.own) used = shared;
    } catch (error) {
      used = shared;
      throw error;
    }
  };
  await fc.assert(fc.asyncProperty(sequences, one), { numRuns: runs, endOnFailure: false });
  await leave();
  return tally;
}
