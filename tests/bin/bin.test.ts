import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKeyFile } from '#database/key-file.ts';
import { openWithPassword } from '#database/key-slots.ts';
import { openDatabase } from '#database/open.ts';
import { demoOffice, officeAt, password } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';
import { smallOffice } from '#support/small-office.ts';

type Office = Awaited<ReturnType<typeof begun>>;

/** An office that received two voters on a day of 2025. */
async function begun() {
  const office = await smallOffice();
  const { client, stations, deputies } = office;
  const voter = { date: '2025-01-06', visitor: '王秀英', phone: '13800001111', matter: '路灯不亮' };
  await client.receptions.record({ ...voter, stationId: stations[0], deputyIds: [deputies[0]] });
  await client.receptions.record({ ...voter, stationId: stations[1], deputyIds: [deputies[2]] });
  return office;
}

async function removeFirst({ client }: Pick<Office, 'client'>) {
  const [row] = (await client.receptions.list({ year: 2025 })).rows;
  if (!row) throw new Error('there is no reception');
  await client.receptions.remove({ id: row.id });
  return row;
}

const undoLast = async ({ client }: Office) =>
  client.log.undo({ seq: (await client.log.latest())?.seq ?? 0 });

/** All text of the bin's tables, and of the log's entries without their changes. */
async function written({ client, vault }: Pick<Office, 'client' | 'vault'>) {
  await client.vault.lock();
  const { dataKey } = await openWithPassword(readKeyFile(join(vault, 'office.key')), password);
  const database = openDatabase(join(vault, 'office.db'), dataKey);
  const rows = database.prepare('SELECT * FROM bin_rows').all();
  const entries = database.prepare("SELECT * FROM audit_changes WHERE kind = 'bin'").all();
  database.close();
  return { rows, logged: JSON.stringify(entries) };
}

describe('the bin', () => {
  it('holds what was deleted: by whom, when, until when, and what it was', async () => {
    const office = await begun();
    const row = await removeFirst(office);
    const { rows, days } = await office.client.bin.list();
    expect(days).toBe(30);
    expect(rows).toEqual([
      expect.objectContaining({
        title: '删除接待登记',
        subject: `2025年1月6日${row.station}`,
        removedBy: '经办人',
        removedAt: '2026-01-15 12:00',
        until: '2026-02-14',
        days: 30,
      }),
    ]);
    expect(rows[0]?.fields).toContainEqual({ field: '反映问题', value: row.matter });
    expect(rows[0]?.fields).toContainEqual({ field: '联系电话', value: '（已隐去）' });
  });

  it('is seen by no list, score or return', async () => {
    const office = await demoOffice();
    const row = await removeFirst(office);
    const { client } = office;
    expect((await client.receptions.list({ year: 2025 })).voters).toBe(239);
    expect((await client.today.overview()).figures[1]?.value).toBe('236');
    for (const { id } of row.deputies) {
      const { items } = await client.scoring.deputy({ deputyId: id, year: 2025 });
      expect(JSON.stringify(items)).not.toContain(row.id);
    }
  });

  it('gives an entry back with all that hung on it, as it was', async () => {
    const office = await begun();
    const row = await removeFirst(office);
    const { client } = office;
    const id = (await client.bin.list()).rows[0]?.id ?? '';
    await client.bin.restore({ id });
    expect(await client.receptions.detail({ id: row.id })).toEqual(row);
    expect((await client.bin.list()).rows).toEqual([]);
    expect(await refusalOf(client.bin.restore({ id }))).toMatchObject({ code: 'not-in-bin' });
    expect((await client.log.latest())?.title).toBe('从回收站恢复');
  });

  it('agrees with undo, of the deletion and of the restoring, and of undo itself', async () => {
    const office = await begun();
    const row = await removeFirst(office);
    const { client } = office;
    const inBin = async () => (await client.bin.list()).rows.map(({ fields }) => fields.length > 0);
    await undoLast(office);
    expect(await inBin()).toEqual([]);
    expect(await client.receptions.detail({ id: row.id })).toEqual(row);
    await undoLast(office);
    expect(await inBin()).toEqual([true]);
    await client.bin.restore({ id: (await client.bin.list()).rows[0]?.id ?? '' });
    await undoLast(office);
    expect(await inBin()).toEqual([true]);
    await client.bin.restore({ id: (await client.bin.list()).rows[0]?.id ?? '' });
    expect(await client.receptions.detail({ id: row.id })).toEqual(row);
  });

  /** A session on a day: opens, does one step of the log, locks; what the bin and the log then say. */
  async function sessionOn({ vault }: Pick<Office, 'vault'>, today: string, { backUp = false } = {}) {
    const later = officeAt(vault, { today });
    await later.client.vault.unlock({ password });
    const [last] = (await later.client.log.list({ limit: 1 })).rows;
    const { rows } = await later.client.bin.list();
    await later.client.backups.setSecondFolder({ folder: '' });
    if (backUp) await later.client.backups.create({});
    await later.client.vault.lock();
    return { later, last, left: rows.length };
  }

  it('empties itself after its days when the vault is opened, as a step of the log, contents and all', async () => {
    const office = await begun();
    await removeFirst(office);
    await office.client.backups.create({});
    await office.client.vault.lock();
    expect(await sessionOn(office, '2026-02-14')).toMatchObject({ left: 1 });
    expect(await sessionOn(office, '2026-02-15')).toMatchObject({ left: 1 });
    const { later, last, left } = await sessionOn(office, '2026-02-16');
    expect(left).toBe(0);
    expect(last).toMatchObject({
      title: '清空回收站',
      subject: '到期清空 1 项',
      actor: '到期自动',
      kept: '回收站到期清空的，不能撤销。',
    });
    const { rows, logged } = await written(later);
    expect(rows).toEqual([]);
    expect(logged).not.toContain('content');
    await later.client.vault.unlock({ password });
    expect((await later.client.log.verify()).whole).toBe(true);
    expect(await refusalOf(later.client.log.undo({ seq: 12 }))).toMatchObject({ code: 'changed-since' });
  });

  it('loses nothing to a clock that is 400 days ahead, not in two sessions of that day, nor once it is right again', async () => {
    const office = await begun();
    await removeFirst(office);
    await office.client.backups.create({});
    await office.client.vault.lock();
    for (const today of ['2027-02-19', '2027-02-19', '2026-01-16', '2026-01-17']) {
      expect(await sessionOn(office, today), today).toMatchObject({ left: 1 });
    }
    // by a second day's word it is due indeed (control)
    expect(await sessionOn(office, '2027-02-20')).toMatchObject({ left: 0 });
  });

  it('keeps what the newest backup does not hold, however old it is', async () => {
    const office = await begun();
    await office.client.backups.create({});
    await removeFirst(office);
    await office.client.vault.lock();
    expect(await sessionOn(office, '2026-03-01')).toMatchObject({ left: 1 });
    expect(await sessionOn(office, '2026-03-02', { backUp: true })).toMatchObject({ left: 1 });
    expect(await sessionOn(office, '2026-03-03')).toMatchObject({ left: 0 });
  });

  it('keeps what was deleted after a restore, which a backup of before it does not hold', async () => {
    const office = await begun();
    const { file } = await office.client.backups.create({});
    for (let step = 0; step < 9; step += 1) await office.client.backups.setSecondFolder({ folder: '' });
    await office.client.backups.create({});
    await office.client.restore.run({ file, secret: { password }, by: { password } });
    await office.client.vault.unlock({ password });
    await removeFirst(office);
    await office.client.vault.lock();
    await sessionOn(office, '2026-03-01');
    expect(await sessionOn(office, '2026-03-02')).toMatchObject({ left: 1 });
  });
});

describe('what was deleted', () => {
  it('is refused back where the same record stands again, and waits on', async () => {
    const office = await begun();
    const row = await removeFirst(office);
    const { client, vault } = office;
    await client.vault.lock();
    const { dataKey } = await openWithPassword(readKeyFile(join(vault, 'office.key')), password);
    const database = openDatabase(join(vault, 'office.db'), dataKey);
    const other = database.prepare('SELECT id FROM receptions LIMIT 1').pluck().get();
    database.pragma('foreign_keys=OFF');
    database.prepare('UPDATE receptions SET id = ? WHERE id = ?').run(row.id, other);
    database
      .prepare('UPDATE reception_deputies SET reception_id = ? WHERE reception_id = ?')
      .run(row.id, other);
    database.close();
    await client.vault.unlock({ password });
    const [entry] = (await client.bin.list()).rows;
    expect(await refusalOf(client.bin.restore({ id: entry?.id ?? '' }))).toMatchObject({
      code: 'cannot-restore',
      remedy: '请先恢复它所属的记录，或核对现有记录后手工登记。',
    });
    expect((await client.bin.list()).rows).toEqual([entry]);
  });
});
