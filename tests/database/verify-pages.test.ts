import {
  closeSync,
  copyFileSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyPages } from '#database/verify-pages.ts';
import { temporaryFolder } from '#support/office.ts';
import { addPersons, smallVault } from '#support/small-vault.ts';
import { times } from '#support/sweep.ts';

/** A vault's database, closed, with used and free pages. */
async function closedDatabase(persons = 300) {
  const { file, database, dataKey } = await smallVault(persons);
  database.exec('CREATE TABLE spare (text TEXT)');
  const fill = database.prepare('INSERT INTO spare VALUES (?)');
  database.transaction(() => {
    for (let row = 0; row < 60; row += 1) fill.run('空'.repeat(700));
  })();
  database.exec('DELETE FROM spare');
  database.close();
  return { file, dataKey, pages: statSync(file).size / 4096 };
}

describe('the page verifier', () => {
  it('finds nothing wrong with a good file, free pages included', async () => {
    const { file, dataKey, pages } = await closedDatabase();
    expect(await verifyPages(file, dataKey)).toEqual({ pages, bad: [], trailing: 0 });
  });

  it('agrees with SQLite on files that were written, emptied and vacuumed in many ways', async () => {
    const { file, database, dataKey, reopen } = await smallVault(0);
    database.close();
    for (let round = 0; round < 6; round += 1) {
      const open = reopen();
      addPersons(open, 40 * (round + 1));
      if (round % 2 === 1) open.exec('DELETE FROM persons WHERE rowid % 3 = 0');
      if (round % 3 === 2) open.exec('VACUUM');
      expect(open.pragma('integrity_check', { simple: true })).toBe('ok');
      open.exec('DELETE FROM persons');
      open.close();
      expect((await verifyPages(file, dataKey)).bad).toEqual([]);
    }
  });

  it('names the page of every single-bit flip', async () => {
    const { file, dataKey, pages } = await closedDatabase(80);
    const whole = readFileSync(file);
    const spoilt = join(temporaryFolder(), 'office.db');
    let found = 0;
    const flips = times(40, 200);
    for (let flip = 0; flip < flips; flip += 1) {
      const place = (flip * 104_729) % whole.length;
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << (flip % 8)), place);
      writeFileSync(spoilt, bytes);
      const { bad } = await verifyPages(spoilt, dataKey);
      // the first bytes are the salt, on which every page depends
      const expected = place < 16 ? pages : 1;
      if (bad.length === expected && bad.includes(Math.floor(place / 4096) + 1)) found += 1;
    }
    console.log(`page verifier: ${found} of ${flips} single-bit flips named`);
    expect(found).toBe(flips);
  });

  it('names pages that were swapped, blanked, or put back from an earlier file of another key', async () => {
    const { file, dataKey } = await closedDatabase();
    const whole = readFileSync(file);
    const page = (number: number) => whole.subarray((number - 1) * 4096, number * 4096);
    const put = (number: number, bytes: Uint8Array) => {
      const spoilt = Buffer.from(readFileSync(file));
      spoilt.set(bytes, (number - 1) * 4096);
      writeFileSync(file, spoilt);
    };
    put(3, page(5));
    put(5, page(3));
    put(7, Buffer.alloc(4096));
    expect((await verifyPages(file, dataKey)).bad).toEqual([3, 5, 7]);
  });

  it('counts the bytes behind the last whole page', async () => {
    const { file, dataKey, pages } = await closedDatabase();
    truncateSync(file, pages * 4096 - 100);
    expect(await verifyPages(file, dataKey)).toEqual({ pages: pages - 1, bad: [], trailing: 3996 });
    writeFileSync(file, '');
    expect(await verifyPages(file, dataKey)).toEqual({ pages: 0, bad: [], trailing: 0 });
  });

  it('finds every page bad with another key', async () => {
    const { file, pages } = await closedDatabase(20);
    expect((await verifyPages(file, new Uint8Array(32))).bad).toHaveLength(pages);
  });

  it('reads a stretch of a container, and an open file without closing it', async () => {
    const { file, dataKey, pages } = await closedDatabase(20);
    const container = `${file}.container`;
    writeFileSync(container, Buffer.concat([Buffer.alloc(77), readFileSync(file), Buffer.alloc(33)]));
    const handle = openSync(container, 'r');
    const stretch = { file: handle, start: 77, length: pages * 4096 };
    expect(await verifyPages(stretch, dataKey)).toEqual({ pages, bad: [], trailing: 0 });
    expect(await verifyPages(stretch, dataKey)).toEqual({ pages, bad: [], trailing: 0 });
    closeSync(handle);
  });

  it('lets other work through between its slices', async () => {
    const { file, dataKey } = await closedDatabase(1500);
    const large = `${file}.large`;
    copyFileSync(file, large);
    let turns = 0;
    const ticker = setInterval(() => {
      turns += 1;
    }, 0);
    await verifyPages(large, dataKey);
    clearInterval(ticker);
    expect(turns).toBeGreaterThan(3);
  });
});
