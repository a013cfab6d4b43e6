import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openForReading } from '#database/open.ts';
import { verifyBackup } from '#database/verify-backup.ts';
import { verifyPages } from '#database/verify-pages.ts';
import { randomFrom } from '#support/faults/children.ts';
import { stockedVault } from '#support/faults/stocked-vault.ts';
import { temporaryFolder } from '#support/office.ts';
import { smallVault } from '#support/small-vault.ts';

/** Flips one random bit at a time in a copy of a file, and counts how many a check finds. */
async function foundOf(
  flips: number,
  file: string,
  finds: (spoilt: string) => Promise<boolean>,
): Promise<number> {
  const whole = readFileSync(file);
  const spoilt = join(temporaryFolder(), 'spoilt');
  const random = randomFrom(flips);
  let found = 0;
  for (let flip = 0; flip < flips; flip += 1) {
    const bytes = Buffer.from(whole);
    const place = Math.floor(random() * bytes.length);
    bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << Math.floor(random() * 8)), place);
    writeFileSync(spoilt, bytes);
    if (await finds(spoilt)) found += 1;
  }
  return found;
}

describe('single-bit flips', () => {
  it('are all found by the page verifier, and not all by SQLite (control): 1,000 in an office’s database', async () => {
    const { vault, dataKey } = await stockedVault();
    const file = join(vault, 'office.db');
    const found = await foundOf(
      1000,
      file,
      async (spoilt) => (await verifyPages(spoilt, dataKey)).bad.length > 0,
    );
    const bySelects = await foundOf(200, file, async (spoilt) => {
      try {
        const database = openForReading(spoilt, dataKey);
        try {
          database.prepare('SELECT sum(length(matter)) FROM receptions NOT INDEXED').get();
          return false;
        } finally {
          database.close();
        }
      } catch {
        return true;
      }
    });
    console.log(`bit flips: page verifier found ${found} of 1000; ordinary reading ${bySelects} of 200`);
    expect(found).toBe(1000);
    expect(bySelects).toBeLessThan(200);
  });

  it('are all found in a backup: 400', async () => {
    const { backUp, dataKey } = await smallVault(60);
    const { file } = await backUp();
    const found = await foundOf(400, file, (spoilt) =>
      verifyBackup(spoilt, dataKey).then(
        ({ ok }) => !ok,
        () => true,
      ),
    );
    console.log(`bit flips in a backup: ${found} of 400 found`);
    expect(found).toBe(400);
  });
});
