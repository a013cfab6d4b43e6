import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { restoreBackup } from '#database/restore.ts';
import { jsonLines, salvage } from '#database/salvage.ts';
import { markClosed, markOpen, readMark } from '#database/session-mark.ts';
import { setAside } from '#database/set-aside.ts';
import { reasonOf } from '#support/reasons.ts';
import { addPersons, at, smallVault } from '#support/small-vault.ts';

const clock = at('2026-01-16');

/** A backup of 100 persons, then 300 more; closed, with the given bytes of the database spoilt. */
async function damaged(spoil: (bytes: Buffer) => void) {
  const vault = await smallVault(100);
  const { file: backup } = await vault.backUp();
  addPersons(vault.database, 300, '后来的人');
  const pages = vault.database
    .prepare<[], number>(
      "SELECT pageno FROM dbstat WHERE name = 'persons' AND pagetype = 'leaf' ORDER BY pageno",
    )
    .pluck()
    .all();
  vault.database.close();
  const bytes = readFileSync(vault.file);
  for (const page of spoil.length === 0 ? pages.slice(10, 12) : [])
    bytes.fill(0, (page - 1) * 4096, page * 4096);
  spoil(bytes);
  writeFileSync(vault.file, bytes);
  const aside = await setAside(vault.vault, clock);
  await restoreBackup({ file: backup, secret: vault.dataKey, vault: vault.vault, clock });
  return { ...vault, aside };
}

describe('a damaged database', () => {
  it('is set aside with its log, never deleted, never over another', async () => {
    const { vault, file, database } = await smallVault(1);
    database.close();
    for (let time = 0; time < 2; time += 1) {
      writeFileSync(file, `damaged ${time}`);
      writeFileSync(`${file}-wal`, `log ${time}`);
      await setAside(vault, clock);
    }
    expect(readdirSync(vault).sort()).toEqual([
      'office.db.damaged-2026-01-16-1200',
      'office.db.damaged-2026-01-16-1200-2',
      'office.db.damaged-2026-01-16-1200-2-wal',
      'office.db.damaged-2026-01-16-1200-wal',
      'office.end',
      'office.key',
    ]);
    expect(readFileSync(join(vault, 'office.db.damaged-2026-01-16-1200-2-wal'), 'utf8')).toBe('log 1');
    expect(await reasonOf(setAside(vault, clock))).toMatchObject({ code: 'missing-database' });
  });

  it('is not set aside while somebody has it open', async () => {
    const { vault } = await smallVault(1);
    expect(await reasonOf(setAside(vault, clock))).toMatchObject({ code: 'in-use' });
  });

  it('gives up its newer rows, but for those on the damaged pages', async () => {
    const { aside, dataKey, file } = await damaged(() => {});
    const before = readFileSync(aside);
    const found = await salvage({ damaged: aside, dataKey, baseline: file });
    const persons = found.rows.filter(({ table }) => table === 'persons');
    expect(found.torn).toEqual(['persons']);
    expect(persons.every(({ row }) => row.name === '后来的人')).toBe(true);
    // two leaves of about a dozen rows each are lost of three hundred
    expect(persons.length).toBeGreaterThan(200);
    expect(persons.length).toBeLessThan(300);
    expect(found.rows.filter(({ table }) => table === 'audit')).toHaveLength(300);
    const lines = jsonLines(found).trimEnd().split('\n');
    expect(lines).toHaveLength(found.rows.length);
    expect(JSON.parse(lines[0] ?? '')).toEqual(found.rows[0]);
    expect(readFileSync(aside).equals(before)).toBe(true);
  });

  it('is read with the backup’s salt where its own is damaged', async () => {
    const { aside, dataKey, file } = await damaged((bytes) => bytes.fill(1, 0, 16));
    const found = await salvage({ damaged: aside, dataKey, baseline: file });
    expect(found.rows.filter(({ table }) => table === 'persons')).toHaveLength(300);
    expect(found.torn).toEqual([]);
  });

  it('gives up nothing once its first page is gone, and says so', async () => {
    const { aside, dataKey, file } = await damaged((bytes) => bytes.fill(1, 100, 200));
    expect(await reasonOf(salvage({ damaged: aside, dataKey, baseline: file }))).toMatchObject({
      code: 'damaged-database',
    });
  });
});

describe('the mark of an open vault', () => {
  it('is answered to the next start after a session that did not end as it should', async () => {
    const { vault } = await smallVault(1);
    expect(markOpen(vault, clock())).toBeUndefined();
    expect(readMark(vault)).toMatchObject({ pid: process.pid, at: clock().toISOString() });
    expect(markOpen(vault, at('2026-01-17')())).toMatchObject({ at: clock().toISOString() });
    markClosed(vault);
    expect(existsSync(join(vault, 'office.open'))).toBe(false);
    expect(markOpen(vault, clock())).toBeUndefined();
  });

  it('stops nobody when it is torn: the lock decides', async () => {
    const { vault } = await smallVault(1);
    writeFileSync(join(vault, 'office.open'), '{"pid":');
    expect(readMark(vault)).toBeUndefined();
    expect(markOpen(vault, clock())).toBeUndefined();
  });
});
