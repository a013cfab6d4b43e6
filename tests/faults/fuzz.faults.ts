import { describe, expect, it } from 'vitest';
import { fuzz, fuzzedOffice } from '#support/fuzz.ts';

describe('every procedure, called 5,000 times with what nobody should give it', () => {
  it('answers or refuses, and the vault stays whole', async () => {
    const office = await fuzzedOffice();
    const seed = Number(process.env.FUZZ_SEED ?? Date.now());
    console.log(`seed ${seed} (FUZZ_SEED draws the same again)`);
    const report = await fuzz(office, { count: 5_000, seed });
    console.log(`5,000 hostile calls: ${JSON.stringify(report.answers)}`);
    expect(report.faults).toEqual([]);
    expect(await office.client.log.verify()).toMatchObject({ whole: true });
    expect(await office.client.backups.check()).toMatchObject({ ok: true, problems: [] });
  });
});
