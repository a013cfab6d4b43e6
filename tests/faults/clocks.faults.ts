import { cpSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitAfter } from '#database/attempts.ts';
import { addDays } from '#electron/values/plain-date.ts';
import { demoOffice, newOffice, officeAt, password, temporaryFolder } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';

/** What happens to a machine and its login, one after the other. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'wrong' as const }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'right' as const }) },
  {
    weight: 3,
    arbitrary: fc.integer({ min: 1, max: 90 }).map((seconds) => ({ kind: 'wait' as const, seconds })),
  },
  {
    weight: 3,
    arbitrary: fc.integer({ min: 1970, max: 2098 }).map((year) => ({ kind: 'clock' as const, year })),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 40 }).map((up) => ({ kind: 'boot' as const, up })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'program' as const }) },
);

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

describe('a clock that is set to anything, any number of times', () => {
  it('makes nobody wait longer for the right password than its own span, nor less long: 150 courses', async () => {
    let refused = 0;
    let opened = 0;
    const { client, vault: prepared } = await newOffice();
    await client.vault.lock();
    const course = async (steps: readonly Step[]) => {
      const vault = join(temporaryFolder(), 'vault');
      cpSync(prepared, vault, { recursive: true });
      let [now, up] = [new Date('2026-01-15T12:00:00'), 100_000];
      const options = { clock: () => now, uptime: () => up };
      let office = officeAt(vault, options);
      const enter = (secret: string) => office.client.vault.unlock({ password: secret });
      // wrong ones in a row, when the last one was (in seconds of the machine), and whether it was started anew since
      let [count, at, booted] = [0, 0, false];
      for (const one of steps) {
        if (one.kind === 'wait') up += one.seconds;
        else if (one.kind === 'clock') now = new Date(`${one.year}-06-01T12:00:00`);
        else if (one.kind === 'boot') {
          up = one.up;
          booted = true;
        }
        if (one.kind === 'program' || one.kind === 'boot') {
          await office.app.close();
          office = officeAt(vault, options);
        }
        if (one.kind === 'wrong') {
          const { code } = await refusalOf(enter('不是这个口令'));
          expect(['wrong-password', 'too-many-attempts']).toContain(code);
          if (code === 'wrong-password') [count, at, booted] = [count + 1, up, false];
        }
        if (one.kind !== 'right') continue;
        const early = !booted && up - at < waitAfter(count);
        const state = await enter(password).then(
          () => 'open',
          () => 'waits',
        );
        if (early) expect(state).toBe('waits');
        if (!booted && !early) expect(state).toBe('open');
        if (state === 'waits') {
          refused += 1;
          up += waitAfter(count);
          await enter(password);
        }
        opened += 1;
        await office.client.vault.lock();
        [count, at, booted] = [0, up, false];
      }
      await office.app.close();
    };
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 25 }), course), {
      numRuns: 150,
      endOnFailure: true,
    });
    console.log(
      `clocks and waiting: 150 courses, opened ${opened} times, ${refused} after a wait of its own span`,
    );
    expect(refused).toBeGreaterThan(10);
  });

  it('empties the bin of nothing without the word of two days past its days and a backup that holds it: 40 courses', async () => {
    const office = await demoOffice();
    const [row] = (await office.client.receptions.list({ year: 2025 })).rows;
    await office.client.receptions.remove({ id: row?.id ?? '' });
    const [{ until = '' } = {}] = (await office.client.bin.list()).rows;
    await office.client.vault.lock();
    let gone = 0;
    let sessions = 0;
    const session = fc.record({
      day: fc.constantFrom(-400, -3, 1, 10, 30, 31, 32, 33, 40, 400, 401, 4_000),
      backUp: fc.boolean(),
    });
    const course = async (steps: { day: number; backUp: boolean }[]) => {
      const vault = join(temporaryFolder(), 'vault');
      cpSync(office.vault, vault, { recursive: true });
      const past = new Set<string>();
      let held = false;
      for (const { day, backUp } of steps) {
        const today = addDays('2026-01-15', day);
        const { app, client } = officeAt(vault, { today });
        await client.vault.unlock({ password });
        sessions += 1;
        if (today > until) past.add(today);
        const left = (await client.bin.list()).rows.length;
        await client.backups.setSecondFolder({ folder: '' });
        if (backUp) await client.backups.create({});
        await app.close();
        if (left === 0) {
          gone += 1;
          expect([past.size >= 2, held]).toEqual([true, true]);
          return;
        }
        held ||= backUp;
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(session, { minLength: 4, maxLength: 8 }), course), {
      numRuns: 40,
      endOnFailure: true,
    });
    console.log(
      `clocks and the bin: 40 courses, ${sessions} sessions, emptied ${gone} times, each with two days’ word`,
    );
    expect(gone).toBeGreaterThan(3);
  });
});
