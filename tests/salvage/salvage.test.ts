import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { salvagedTables } from '#features/salvage/rules/kinds.ts';
import { readWorkbook } from '#sheets/read.ts';
import { copiedFolder, demoFolder, demoOffice, type Office, officeAt, password } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';
import { blank, leavesOf } from './pages.ts';

const secret = { password };

/** A backup of the office; then a reception is recorded and a deputy corrected. */
async function goOn({ client }: Office) {
  const { name } = await client.backups.create({});
  const [station] = await client.stations.list({ year: 2025 });
  const [deputy] = (await client.deputies.list({})).rows;
  await client.receptions.record({
    date: '2026-01-15',
    stationId: station?.id ?? '',
    deputyIds: [deputy?.id ?? ''],
    matter: '村口路灯不亮',
  });
  const corrected = await client.deputies.detail({ id: deputy?.id ?? '' });
  await client.deputies.save({ ...corrected, party: '致公党' });
  return { name, station, deputy };
}

/** The demo office that went on, after which a page of attendances goes bad. */
async function damagedOffice(spoil?: (bytes: Buffer, leaves: Record<string, number[]>) => void) {
  const model = { name: 'office-to-damage', from: demoFolder };
  const { vault, answer } = await copiedFolder(model, goOn);
  const leaves = await leavesOf(vault, ['attendances', 'receptions']);
  const path = join(vault, 'office.db');
  const bytes = readFileSync(path);
  if (spoil) spoil(bytes, leaves);
  else blank(bytes, leaves.attendances?.[0]);
  writeFileSync(path, bytes);
  const { client: next, app: nextApp } = officeAt(vault, { today: '2026-01-16' });
  const file = join(vault, 'backups', answer.name);
  const restored = await next.restore.run({ file, secret, by: secret });
  return { client: next, app: nextApp, vault, restored, ...answer };
}

describe('restoring over a damaged database', () => {
  it('keeps it under a name of its own and says what newer rows it gave up; nothing goes back to it', async () => {
    const { client, restored, vault } = await damagedOffice();
    expect(restored.damaged).toEqual({
      file: join(vault, 'office.db.damaged-2026-01-16-1200'),
      rows: [
        { name: '人员', count: 1 },
        { name: '接待登记', count: 1 },
        { name: '接待代表', count: 1 },
      ],
      torn: ['考勤'],
      unreadable: false,
    });
    expect(readdirSync(vault)).toContain('office.db.damaged-2026-01-16-1200');
    expect((await refusalOf(client.restore.undo({ by: secret }))).code).toBe('nothing-to-undo');
    expect((await client.vault.unlock(secret)).state).toBe('open');
  });

  it('says so where nothing can be read', async () => {
    const { restored, client } = await damagedOffice((bytes) => bytes.fill(1, 100, 200));
    expect(restored.damaged).toMatchObject({ rows: [], torn: [], unreadable: true });
    await client.vault.unlock(secret);
    expect((await refusalOf(client.salvage.find())).code).toBe('damaged-database');
    expect((await client.receptions.list({ year: 2025 })).rows.length).toBeGreaterThan(0);
  });

  it('leaves a whole one where undoing the restore finds it', async () => {
    const { client } = await demoOffice();
    const { file } = await client.backups.create({});
    expect(await client.restore.run({ file, secret, by: secret })).not.toHaveProperty('damaged');
    await client.restore.undo({ by: secret });
    await client.vault.unlock(secret);
    expect(await client.salvage.find()).toEqual({});
    expect((await refusalOf(client.salvage.composeList({ purpose: '核对登记' }))).code).toBe(
      'nothing-to-salvage',
    );
  });
});

describe('what a damaged file gave up', () => {
  it('gives back nothing that lets anybody in, that the chair decided or that waits in the bin', () => {
    const given = new Set(['users', 'seen_entries', 'approvals', 'year_locks', 'bin']);
    expect(salvagedTables.filter((table) => given.has(table))).toEqual([]);
    expect(salvagedTables).toContain('opinions');
  });

  it('is told in words, and saved as a workbook with what is there now beside what differs', async () => {
    const { app, client, station, deputy } = await damagedOffice();
    await client.vault.unlock(secret);
    const { found } = await client.salvage.find();
    const matter = `2026年1月15日 ${station?.name} 村口路灯不亮`;
    expect(found).toEqual({
      damaged: 'office.db.damaged-2026-01-16-1200',
      kinds: [
        { name: '人员', safe: 0, collides: 0, differs: 1, torn: false },
        { name: '接待登记', safe: 1, collides: 0, differs: 0, torn: false },
        { name: '接待代表', safe: 1, collides: 0, differs: 0, torn: false },
        { name: '考勤', safe: 0, collides: 0, differs: 0, torn: true },
      ],
      lines: [
        { name: '人员', words: deputy?.name, comparison: 'differs' },
        { name: '接待登记', words: matter, comparison: 'safe' },
        { name: '接待代表', words: `${matter} ${deputy?.name}`, comparison: 'safe' },
      ],
    });
    expect((await client.backups.status()).damaged).toBe('office.db.damaged-2026-01-16-1200');
    expect((await client.receptions.list({ year: 2026 })).rows).toEqual([]);
    const { file, name } = await client.salvage.composeList({ purpose: '核对登记' });
    expect(name).toBe('损坏文件里的记录.xlsx');
    const sheets = await readWorkbook(app.files.take(file)?.bytes ?? new Uint8Array(), name);
    expect(sheets.map((sheet) => sheet.name)).toEqual(['人员', '接待登记', '接待代表']);
    const words = sheets.map((sheet) => sheet.rows.map((row) => row.map((cell) => cell.written)));
    expect(words[1]?.some((row) => row.includes('可以补回') && row.includes('村口路灯不亮'))).toBe(true);
    const persons = words[0]?.map(([comparison]) => comparison);
    expect(persons).toEqual(expect.arrayContaining(['与现有的不同，请核对', '（现在库里的）']));
  });

  it('is brought in where it collides with nothing, in one step that can be taken back', async () => {
    const { client } = await damagedOffice();
    await client.vault.unlock(secret);
    expect(await client.salvage.bringIn()).toEqual({ brought: 2, left: 1 });
    const { rows } = await client.receptions.list({ year: 2026 });
    expect(rows.map(({ matter }) => matter)).toEqual(['村口路灯不亮']);
    expect(await client.log.verify()).toMatchObject({ whole: true });
    const [entry] = (await client.log.list({})).rows;
    expect([entry?.title, entry?.subject]).toEqual([
      '补回损坏前的记录',
      'office.db.damaged-2026-01-16-1200，共 2 条',
    ]);
    expect((await refusalOf(client.salvage.bringIn())).code).toBe('nothing-read');
    await client.log.undo({ seq: entry?.seq ?? 0 });
    expect((await client.receptions.list({ year: 2026 })).rows).toEqual([]);
  });

  it('is left for the clerk’s eye where what it belongs to was not read', async () => {
    const { client, deputy } = await damagedOffice((bytes, { receptions }) =>
      blank(bytes, receptions?.at(-1)),
    );
    await client.vault.unlock(secret);
    const { found } = await client.salvage.find();
    expect(found?.kinds).toContainEqual({ name: '接待代表', safe: 0, collides: 1, differs: 0, torn: false });
    expect(found?.kinds).toContainEqual({ name: '接待登记', safe: 0, collides: 0, differs: 0, torn: true });
    expect(found?.lines).toContainEqual({
      name: '接待代表',
      words: `（没有读出） ${deputy?.name}`,
      comparison: 'collides',
    });
    expect((await refusalOf(client.salvage.bringIn())).code).toBe('nothing-read');
  });
});
