import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyIsWanted } from '#features/backups/rules.ts';
import { bringIn, newOffice, officeAt, password, temporaryFolder, workbooks } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';
import { smallOffice } from '#support/small-office.ts';

const roster = { name: '代表名册.xlsx', bytes: readFileSync(join(workbooks, '代表名册.xlsx')) };

const reasons = async ({ client }: Awaited<ReturnType<typeof newOffice>>) =>
  (await client.backups.list()).map(({ reason }) => reason);

describe('a backup made by hand', () => {
  it('is verified, listed, and copied to the second folder', async () => {
    const office = await smallOffice();
    expect((await office.client.backups.status()).words).toBe('机外备份：还没有');
    const stick = temporaryFolder();
    await office.client.backups.setSecondFolder({ folder: stick });
    const made = await office.client.backups.create({});
    expect(made).toMatchObject({ takenAt: '2026-01-15 12:00', copy: join(stick, made.name) });
    expect(readFileSync(made.copy ?? '').equals(readFileSync(made.file))).toBe(true);
    expect(await office.client.backups.verify({ file: made.file })).toEqual({ ok: true, problems: [] });
    expect(await office.client.backups.status()).toMatchObject({
      words: '机外备份：今天',
      last: { takenAt: '2026-01-15 12:00', days: 0 },
      secondFolder: stick,
    });
    expect(
      (await office.client.log.list({})).rows.map(({ title, subject }) => [title, subject]).slice(0, 2),
    ).toEqual([
      ['立即备份', made.name],
      ['设置机外备份位置', stick],
    ]);
  });

  it('says what is wrong once a byte of it was changed', async () => {
    const office = await smallOffice();
    const { file } = await office.client.backups.create({});
    const bytes = readFileSync(file);
    const at = bytes.length >> 1;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const { ok, problems } = await office.client.backups.verify({ file });
    expect(ok).toBe(false);
    expect(problems.length).toBeGreaterThan(0);
  });

  it('leaves nothing where the folder is not there', async () => {
    const office = await smallOffice();
    const gone = join(temporaryFolder(), '没有这个优盘');
    expect((await refusalOf(office.client.backups.create({ to: gone }))).message).toContain(gone);
  });
});

describe('a copy off this PC', () => {
  it('is wanted before the desk is left while its stick is not in or the last one is a week old, until one is made', async () => {
    const { client, app, vault } = await smallOffice();
    const wanted = async (from = client) => (await from.backups.status()).copyWanted;
    expect(await wanted()).toBeUndefined();
    const stick = temporaryFolder();
    await client.backups.setSecondFolder({ folder: stick });
    expect(await wanted()).toEqual({ folder: stick, isThere: true });
    await client.backups.create({});
    expect(await wanted()).toBeUndefined();
    await app.close();
    rmSync(stick, { recursive: true });
    const next = officeAt(vault, { today: '2026-01-16' });
    await next.client.vault.unlock({ password });
    expect(await wanted(next.client)).toEqual({ folder: stick, isThere: false });
  });

  it.each([
    [{ isSet: false, isThere: false }, undefined, false],
    [{ isSet: true, isThere: true }, undefined, true],
    [{ isSet: true, isThere: true }, '2026-01-08', false],
    [{ isSet: true, isThere: true }, '2026-01-07', true],
    [{ isSet: true, isThere: false }, '2026-01-14', true],
    [{ isSet: true, isThere: false }, '2026-01-15', false],
  ])('is, with %j and the last one on %s, wanted: %s', (place, last, wanted) => {
    expect(copyIsWanted(place, last, '2026-01-15')).toBe(wanted);
  });
});

describe('backups that nobody has to think of', () => {
  it('are made before an import and at the end of a session, not when nothing was done', async () => {
    const office = await newOffice({ automaticBackups: true });
    await bringIn(office, [roster]);
    await bringIn(office, [roster]);
    expect(await reasons(office)).toEqual(['导入前']);
    await office.client.vault.lock();
    await office.client.vault.unlock({ password });
    expect(await reasons(office)).toEqual(['关闭时', '导入前']);
    await office.client.vault.lock();
    await office.client.vault.unlock({ password });
    expect(await reasons(office)).toEqual(['关闭时', '导入前']);
  });

  it('are made once a day when something was done since the last one', async () => {
    const office = await newOffice({ automaticBackups: false, today: '2026-01-15' });
    await bringIn(office, [roster]);
    await office.app.close();
    const next = officeAt(office.vault, { automaticBackups: true, today: '2026-01-16' });
    await next.client.vault.unlock({ password });
    await next.client.vault.lock();
    await next.client.vault.unlock({ password });
    expect((await next.client.backups.list()).map(({ reason }) => reason)).toEqual(['每日']);
  });
});

describe('the check of the open database', () => {
  it('finds a whole database whole, and the office goes on working', async () => {
    const office = await smallOffice();
    const check = await office.client.backups.check();
    expect(check).toMatchObject({ ok: true, problems: [] });
    expect(check.pages).toBeGreaterThan(0);
    expect((await office.client.deputies.list({})).total).toBe(4);
  });

  it('leaves no mark of a session that ended as it should', async () => {
    const office = await smallOffice();
    expect(readdirSync(office.vault)).toContain('office.open');
    await office.client.vault.lock();
    expect(readdirSync(office.vault)).not.toContain('office.open');
  });
});
