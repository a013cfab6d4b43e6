import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headOf, verifyChain } from '#database/audit.ts';
import { readKeyFile } from '#database/key-file.ts';
import { openWithPassword } from '#database/key-slots.ts';
import { type Database, openDatabase } from '#database/open.ts';
import { demoOffice, newOffice, password } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';

type Office = Awaited<ReturnType<typeof demoOffice>>;

/** What somebody with the key and no scruple does to the locked database. */
async function tamper({ client, vault }: Office, deed: (database: Database) => void) {
  await client.vault.lock();
  const { dataKey } = await openWithPassword(readKeyFile(join(vault, 'office.key')), password);
  const database = openDatabase(join(vault, 'office.db'), dataKey);
  deed(database);
  database.close();
  await client.vault.unlock({ password });
  return client.log.verify();
}

async function answered(office: Office) {
  const { rows } = await office.client.opinions.list({ year: 2025, search: '2025-007' });
  const id = rows[0]?.id ?? '';
  await office.client.opinions.answer({ id, answeredOn: '2026-01-10', result: 'A' });
  return id;
}

const loosen = (database: Database) =>
  database.exec(
    'DROP TRIGGER audit_unchanged; DROP TRIGGER audit_kept; DROP TRIGGER changes_unchanged; DROP TRIGGER changes_kept;',
  );

describe('the chain of the log', () => {
  it('is whole after ordinary work', async () => {
    const office = await demoOffice();
    await answered(office);
    expect(await office.client.log.verify()).toMatchObject({
      whole: true,
      seq: 2,
      message: '日志完整，共 2 条。',
    });
  });

  it('cannot be changed or shortened through the database as it stands', async () => {
    const office = await demoOffice();
    await tamper(office, (database) => {
      for (const sql of [
        "UPDATE audit SET actor = '别人'",
        'DELETE FROM audit',
        "UPDATE audit_changes SET after = '{}'",
        'DELETE FROM audit_changes',
        'INSERT INTO audit SELECT 9, at, actor, place, action, title, subject, previous, hash, purpose FROM audit LIMIT 1',
        "INSERT INTO audit_changes VALUES (1, 99999, 'opinions', 'x', NULL, NULL)",
      ]) {
        expect(() => database.exec(sql), sql).toThrow(/the log|changes belong/);
      }
    });
  });

  it.each<[string, (database: Database) => void, unknown]>([
    [
      'an edited entry',
      (database) => database.exec("UPDATE audit SET title = '查看' WHERE seq = 2"),
      '日志第 2 条被改动过；其余各条核对无误。',
    ],
    [
      'entries edited in two places',
      (database) => database.exec("UPDATE audit SET title = '查看' WHERE seq IN (1, 3)"),
      '日志第 1、3 条被改动过；其余各条核对无误。',
    ],
    [
      'an entry written over with a hash of its own, and one taken out',
      (database) => {
        database.exec("UPDATE audit SET hash = 'x' WHERE seq = 1");
        database.exec('DELETE FROM audit_changes WHERE seq = 2; DELETE FROM audit WHERE seq = 2');
      },
      '日志第 1 条被改动过，第 2 条不见了；其余各条核对无误。',
    ],
    [
      'an edited change',
      (database) => database.exec('UPDATE audit_changes SET after = before WHERE seq = 2'),
      '日志第 2 条被改动过；其余各条核对无误。',
    ],
    [
      'a deleted entry',
      (database) => database.exec('DELETE FROM audit WHERE seq = 1'),
      '日志第 1 条不见了；其余各条核对无误。',
    ],
    [
      'an entry taken out of the middle',
      (database) => database.exec('DELETE FROM audit_changes WHERE seq = 2; DELETE FROM audit WHERE seq = 2'),
      '日志第 2 条不见了；其余各条核对无误。',
    ],
    [
      'a tail cut off',
      (database) => database.exec('DELETE FROM audit_changes WHERE seq = 3; DELETE FROM audit WHERE seq = 3'),
      expect.stringMatching(/^日志应到第 3 条（[0-9a-f]{8}），实际只到第 2 条，缺 1 条；没有可用的备份。$/),
    ],
  ])('shows %s made behind its back', async (_, deed, message) => {
    const office = await demoOffice();
    const id = await answered(office);
    await office.client.opinions.rate({ id, deputyRating: '满意', voterRating: '' });
    const found = await tamper(office, (database) => {
      loosen(database);
      deed(database);
    });
    expect(found).toMatchObject({ whole: false, message });
  });

  it('would not show a tail cut off by itself: only the end kept in the key file does', async () => {
    const office = await demoOffice();
    await answered(office);
    await tamper(office, (database) => {
      const { seq, hash } = headOf(database);
      loosen(database);
      database.exec('DELETE FROM audit_changes WHERE seq = 2; DELETE FROM audit WHERE seq = 2');
      expect(verifyChain(database).state).toBe('whole');
      expect(verifyChain(database, { seq, hash })).toMatchObject({ state: 'cut', at: 1 });
    });
  });
});

describe('undo', () => {
  it('takes an ordinary change back, and the undo back again', async () => {
    const office = await demoOffice();
    const id = await answered(office);
    const latest = await office.client.log.latest();
    expect(latest).toMatchObject({ title: '登记答复', subject: '第2025-007号', changes: 1 });
    await office.client.log.undo({ seq: latest?.seq ?? 0 });
    expect(await office.client.opinions.detail({ id })).toMatchObject({ result: '' });
    expect((await office.client.opinions.detail({ id })).answeredOn).toBeUndefined();
    const undone = await office.client.log.latest();
    expect(undone).toMatchObject({ title: '撤销', subject: '第 2 条：登记答复（第2025-007号）' });
    await office.client.log.undo({ seq: undone?.seq ?? 0 });
    expect((await office.client.opinions.detail({ id })).answeredOn).toBe('2026-01-10');
  });

  it('names the import, whatever was done since', async () => {
    const office = await demoOffice();
    await answered(office);
    expect((await office.client.log.latest())?.seq).toBeGreaterThan(1);
    expect(await office.client.log.latest({ action: 'exchange.apply' })).toMatchObject({ seq: 1 });
    const byHand = await newOffice();
    await byHand.client.stations.save({ name: '清溪站' });
    expect(await byHand.client.log.latest({ action: 'exchange.apply' })).toBeUndefined();
  });

  it('takes a whole import back as one step', async () => {
    const office = await demoOffice();
    await office.client.log.undo({ seq: 1 });
    expect((await office.client.deputies.list({})).total).toBe(0);
    expect((await office.client.opinions.list({ year: 2025 })).counts.all).toBe(0);
    expect(await office.client.terms.desk()).not.toHaveProperty('term');
    expect((await office.client.log.verify()).whole).toBe(true);
  });

  it('brings a deleted entry back with its deputies', async () => {
    const office = await demoOffice();
    const [row] = (await office.client.receptions.list({ year: 2025 })).rows;
    const id = row?.id ?? '';
    await office.client.receptions.remove({ id });
    expect((await office.client.receptions.list({ year: 2025 })).voters).toBe(239);
    await office.client.log.undo({ seq: (await office.client.log.latest())?.seq ?? 0 });
    expect(await office.client.receptions.detail({ id })).toEqual(row);
  });

  it('refuses where the record was changed since', async () => {
    const office = await demoOffice();
    const [deputy] = (await office.client.deputies.list({ search: '方东' })).rows;
    const edit = await office.client.deputies.detail({ id: deputy?.id ?? '' });
    await office.client.deputies.save({ ...edit, party: '群众' });
    await office.client.deputies.save({ ...edit, party: '致公党' });
    expect(await refusalOf(office.client.log.undo({ seq: 2 }))).toEqual({
      code: 'changed-since',
      message: '这些记录后来又改过，不能直接撤销。',
      remedy: '请先撤销后面的改动，或直接修改记录。',
    });
  });
});

describe('the log as a page shows it', () => {
  it('gives each field before and after, personal numbers hidden', async () => {
    const office = await demoOffice();
    const { rows } = await office.client.deputies.list({ search: '方东' });
    const detail = await office.client.deputies.detail({ id: rows[0]?.id ?? '' });
    const { idNumberMasked: _, ...edit } = detail;
    await office.client.deputies.save({ ...edit, sex: '男', phone: '13900000000', party: '群众' });
    const { fields } = await office.client.log.detail({ seq: 2 });
    expect(fields).toEqual([
      { record: '人员', field: '政治面貌', before: '中共党员', after: '群众' },
      { record: '人员', field: '联系电话', before: '（已隐去）', after: '（已隐去）' },
    ]);
  });

  it('keeps who asked for a whole number, and what for', async () => {
    const office = await demoOffice();
    const { rows } = await office.client.deputies.list({ search: '欧明和' });
    expect(rows[0]?.phoneMasked).toBe('134****9788');
    expect(await office.client.deputies.reveal({ id: rows[0]?.id ?? '', purpose: '联系本人' })).toEqual({
      idNumber: '53110919800910234X',
      phone: '13465279788',
    });
    expect((await office.client.log.list({})).rows[0]).toMatchObject({
      title: '查看证件号码和电话',
      subject: '欧明和',
      actor: '经办人',
      purpose: '联系本人',
      kept: '这一步没有改动记录。',
    });
    expect(await office.client.log.detail({ seq: 2 })).toMatchObject({ purpose: '联系本人' });
    expect((await office.client.log.list({ search: '联系本人' })).rows.map(({ seq }) => seq)).toEqual([2]);
    expect((await office.client.log.detail({ seq: 1 })).purpose).toBeUndefined();
    expect(await office.client.log.verify()).toMatchObject({ whole: true });
    const found = await tamper(office, (database) => {
      loosen(database);
      database.exec("UPDATE audit SET purpose = '' WHERE seq = 2");
    });
    expect(found).toMatchObject({ whole: false, message: '日志第 2 条被改动过；其余各条核对无误。' });
  });

  it('is searched by words and by days', async () => {
    const office = await demoOffice({ today: '2026-01-15' });
    await answered(office);
    const count = async (query: object) => (await office.client.log.list(query)).rows.length;
    expect(await count({ search: '2025-007' })).toBe(1);
    expect(await count({ from: '2026-01-15', to: '2026-01-15' })).toBe(2);
    expect(await count({ from: '2026-01-16' })).toBe(0);
    expect(await count({ limit: 1 })).toBe(1);
  });

  it('counts the first moment of a day to that day', async () => {
    const { client } = await newOffice({ clock: () => new Date('2026-01-15T00:00:00') });
    await client.stations.save({ name: '清溪站' });
    const titles = async (from: string, to: string) =>
      (await client.log.list({ from, to })).rows.map(({ subject }) => subject);
    expect(await titles('2026-01-15', '2026-01-15')).toContain('清溪站');
    expect(await titles('2026-01-14', '2026-01-14')).toEqual([]);
  });
});

describe('undo of what others still need', () => {
  it('is refused in words', async () => {
    const office = await demoOffice();
    const [station] = await office.client.stations.list({ year: 2025 });
    await office.client.users.add({
      label: '联络员岗',
      role: 'liaison',
      password: '四个不相干的词-大坪站',
      stationId: station?.id,
    });
    expect((await refusalOf(office.client.log.undo({ seq: 1 }))).code).toBe('still-used');
    expect((await office.client.deputies.list({})).total).toBe(86);
  });
});
