import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#electron/values/refusal.ts';
import { expectProtected } from '#support/protected.ts';
import { newTally, perform, prepareOffice, sequences, startOffice } from '#support/random-client.ts';
import { lookAt } from '#support/what-may-change.ts';

describe('a client that calls anything at all, in any order', () => {
  it('changes nothing beyond its own, with the link only or as reader, liaison or clerk; the chair is found out by the same look', async () => {
    const prepared = await prepareOffice();
    // with the link only, hardly anything is done
    for (const [caller, runs] of [
      ['link', 20],
      ['reader', 10],
      ['liaison', 10],
      ['clerk', 10],
    ] as const) {
      const { refused, locked, done } = await expectProtected(caller, prepared, runs);
      expect(refused + locked, caller).toBeGreaterThan(runs);
      expect(done, caller).toBeGreaterThan(0);
    }
    const running = startOffice(prepared);
    const before = await lookAt(running, prepared, 'chair', 'reader');
    for (const sequence of fc.sample(sequences, { numRuns: 10, seed: 8 }))
      await perform(sequence, 'chair', prepared, running, newTally()).catch(() => undefined);
    // the chair may also have taken another password, by which nobody looks any more
    const after = await lookAt(running, prepared, 'chair', 'reader').catch((error: unknown) => {
      if (error instanceof Refusal && error.reason.code === 'wrong-password') return undefined;
      throw error;
    });
    expect(after?.protected).not.toEqual(before.protected);
  }, 240_000);
});
