import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { childProgram } from '#support/faults/children.ts';
import { stockedVault } from '#support/faults/stocked-vault.ts';
import { password, resources, temporaryFolder } from '#support/office.ts';
import { smallVault } from '#support/small-vault.ts';

const marker = '不许外传的民情';

function rowsOnDisk(mode: 'product' | 'control') {
  const folder = temporaryFolder();
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  const { stdout, stderr } = spawnSync(process.execPath, [childProgram('plaintext'), folder, marker, mode], {
    encoding: 'utf8',
    env: { ...process.env, SQLITE_TMPDIR: temporary, TMPDIR: temporary },
  });
  if (stdout === '') throw new Error(stderr);
  const { looked, readable } = JSON.parse(stdout) as { looked: number; readable: string[] };
  const left = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(marker))
    .map(({ name }) => name);
  const files = readdirSync(folder).sort();
  return { looked, readable, left, files };
}

// an open file is only seen by name where the kernel shows it
describe.skipIf(process.platform !== 'linux')('no readable row', () => {
  it('reaches a disk while the core writes, sorts, keeps temporary tables, copies and vacuums, or after it is killed', () => {
    const { looked, readable, left, files } = rowsOnDisk('product');
    console.log(`no plaintext: ${looked} open files looked into, ${readable.length} readable`);
    expect([readable, left]).toEqual([[], []]);
    expect(files).toEqual(['copy.db', 'office.db', 'office.db-wal', 'temporary']);
    expect(looked).toBeGreaterThan(8);
  });

  it('would go unnoticed nowhere: with temporary files the same look finds them', () => {
    expect(rowsOnDisk('control').readable.length).toBeGreaterThan(0);
  });
});

/** Words of the records that a day's work leaves readable, and where: in what it says, its temporary folder, its vault. */
function leftBy(mode: 'product' | 'control') {
  const folder = temporaryFolder();
  const places = {
    temporary: join(folder, 'temporary'),
    home: join(folder, 'home'),
    vault: join(folder, 'vault'),
  };
  for (const place of Object.values(places)) mkdirSync(place);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [childProgram('office-day'), places.vault, resources, password, mode],
    {
      encoding: 'utf8',
      env: { ...process.env, TMPDIR: places.temporary, SQLITE_TMPDIR: places.temporary, HOME: places.home },
    },
  );
  if (!stdout.endsWith('DONE')) throw new Error(stderr);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name))] as const);
  const words = ['欧明和', '13465279788', '53110919800910234X', '路灯', password];
  const found = [...files, ['what it said', Buffer.from(stdout + stderr)] as const].flatMap(([name, bytes]) =>
    words.filter((word) => bytes.includes(word)).map((word) => `${word} in ${name}`),
  );
  return { found, files: files.length };
}

describe('a day’s work of the whole core, ended by a kill', () => {
  it('leaves no word of the records in what it says, in temporary folders, in its vault and backups', () => {
    const { found, files } = leftBy('product');
    expect(found).toEqual([]);
    expect(files).toBeGreaterThan(3);
  });

  it('would be found out by one careless line on its terminal', () => {
    expect(leftBy('control').found).toEqual(['欧明和 in what it said']);
  });
});

describe('a vault and its backup', () => {
  it('hold no word of the records, no name of a user and no password in the clear', async () => {
    const { vault } = await stockedVault();
    const small = await smallVault(50);
    const { file } = await small.backUp();
    const bytes = Buffer.concat([
      ...readdirSync(vault).map((name) => readFileSync(join(vault, name))),
      readFileSync(file),
      readFileSync(`${small.file}-wal`),
    ]);
    const words = ['欧明和', '接待', '13800', 'oumingh', password, 'SQLite format 3', 'CREATE TABLE'];
    expect(words.filter((word) => bytes.includes(word))).toEqual([]);
    expect(bytes.includes('清溪镇')).toBe(true);
  });
});
