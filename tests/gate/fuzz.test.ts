import { describe, expect, it } from 'vitest';
import { procedures } from '#support/contract-input.ts';
import { callsTo, fuzz, fuzzedOffice } from '#support/fuzz.ts';
import { times } from '#support/sweep.ts';

const seed = 20261128;

describe('every procedure, called with what nobody should give it', () => {
  it('answers or refuses, and the vault stays whole', async () => {
    const office = await fuzzedOffice();
    const count = procedures.length * times(1, 2);
    const report = await fuzz(office, { count, seed });
    console.log(`${count} hostile calls: ${JSON.stringify(report.answers)}`);
    expect(report.faults).toEqual([]);
    expect(Object.keys(report.calls)).toHaveLength(procedures.length);
    expect(report.answers.result).toBeGreaterThan(count / 10);
    expect(report.answers.refused).toBeGreaterThan(count / 10);
    expect(await office.client.log.verify()).toMatchObject({ whole: true });
    expect(await office.client.backups.check()).toMatchObject({ ok: true, problems: [] });
  });

  it('is found out where one procedure fails instead', async () => {
    const office = await fuzzedOffice();
    const call = callsTo(office);
    const [failing] = procedures.map(({ path }) => path);
    const { faults } = await fuzz(office, {
      count: 10,
      seed,
      call: (path, input) =>
        path === failing ? Promise.reject(new TypeError('no such thing')) : call(path, input),
    });
    expect(faults.map(({ path }) => path)).toEqual([failing]);
  });
});
