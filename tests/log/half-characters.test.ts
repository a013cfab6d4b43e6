import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Entry, headOf, verifyChain } from '#database/audit.ts';
import { readKeyFile } from '#database/key-file.ts';
import { openWithPassword } from '#database/key-slots.ts';
import { type Database, openDatabase } from '#database/open.ts';
import { demoOffice, password } from '#support/office.ts';

type Office = Awaited<ReturnType<typeof demoOffice>>;

const half = '\ud83d';

/** Columns that steps of the schema after the one tried here add. */
const addedSince: [table: string, columns: string[]][] = [
  ['deputies', ['entry', 'leave_reason']],
  ['groups', ['leader_id', 'deputy_leader_id', 'liaison']],
  ['stations', ['address', 'hours', 'head', 'liaisons', 'phone', 'kind', 'feature', 'deputy_heads']],
  ['activities', ['ends_on', 'place', 'host', 'theme']],
  ['receptions', ['way']],
  ['opinions', ['reception_id']],
  ['opinion_steps', ['into_id', 'document_id']],
  [
    'documents',
    ['submitted_on', 'submitted_by', 'signed_on_paper', 'signature_entered_by', 'signature_scan_id'],
  ],
  ['approvals', ['on_paper', 'entered_by']],
  ['audit', ['purpose']],
];

/** As entries were chained before texts had a border: the hash of what was given, not of what was kept. */
function formerAppend(database: Database, entry: Entry, changes: [string, string, object, object][]): number {
  const { seq: last, hash: previous } = headOf(database);
  const seq = last + 1;
  const rows = changes.map(([kind, record, before, after]) => [
    kind,
    record,
    JSON.stringify(before),
    JSON.stringify(after),
  ]);
  rows.forEach((row, position) => {
    const add = database.prepare('INSERT INTO audit_changes VALUES (?, ?, ?, ?, ?, ?)');
    add.run(seq, position, ...row);
  });
  const { at, actor, place, action, title, subject } = entry;
  const hash = createHash('sha256')
    .update(JSON.stringify([previous, seq, at, actor, place, action, title, subject, rows]))
    .digest('hex');
  database
    .prepare('INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(seq, at, actor, place, action, title, subject, previous, hash);
  return seq;
}

/** Opens the locked vault's database as somebody with the key does. */
async function behindTheDesk({ client, vault }: Office, deed: (database: Database) => void) {
  await client.vault.lock();
  const { dataKey } = await openWithPassword(readKeyFile(join(vault, 'office.key')), password);
  const database = openDatabase(join(vault, 'office.db'), dataKey);
  deed(database);
  database.close();
}

/** An office of the release before, in which a deputy's name got half an emoji, and went on from there. */
async function spoiltOffice(halves = half) {
  const office = await demoOffice();
  const { rows } = await office.client.deputies.list({ search: '欧明和' });
  const deputy = rows[0]?.id ?? '';
  await behindTheDesk(office, (database) => {
    // what came after that release goes, so that the steps from there on run anew
    database.exec(
      'DROP TABLE audit_subjects; DROP TABLE practice_changes; DROP TABLE deeds; DROP TABLE reception_duties; DROP TABLE import_readings; DROP TABLE station_findings; DROP TABLE signature_scans; DROP INDEX opinion_steps_into',
    );
    for (const [table, columns] of addedSince)
      for (const column of columns) database.exec(`ALTER TABLE ${table} DROP COLUMN ${column}`);
    database.pragma('user_version=94');
    const person = database
      .prepare<[string], Record<string, unknown> & { id: string }>(
        'SELECT p.* FROM persons p JOIN deputies d ON d.person_id = p.id WHERE d.id = ?',
      )
      .get(deputy);
    if (!person) throw new Error('no such person');
    const name = `欧明和${halves}`;
    database.prepare('UPDATE persons SET name = ? WHERE id = ?').run(name, person.id);
    const entry = { at: '2026-01-15T04:00:00.000Z', actor: '经办人', place: '测试' };
    const saved = { ...entry, action: 'deputies.save', title: '修改代表信息', subject: name };
    expect(formerAppend(database, saved, [['persons', person.id, person, { ...person, name }]])).toBe(2);
    formerAppend(database, { ...entry, action: 'county.annual', title: '导出', subject: '' }, []);
    expect(database.prepare('SELECT subject FROM audit WHERE seq = 2').pluck().get()).toBe(
      name.toWellFormed(),
    );
  });
  return { ...office, deputy };
}

const loosen = 'DROP TRIGGER audit_unchanged; DROP TRIGGER changes_unchanged;';

describe('a log of the release before, with half a character in it', () => {
  it.each([
    ['one', half],
    ['two', `${half}好\ude00`],
  ])('(%s) is mended once, when the vault is opened, and says so', async (_, halves) => {
    const { client } = await spoiltOffice(halves);
    await client.vault.unlock({ password });
    const { rows } = await client.log.list({});
    expect(rows.map(({ seq, title, subject }) => [seq, title, subject]).slice(0, 2)).toEqual([
      [4, '修补操作日志', '第 2 条含有半个字符，已补记原文，可以核验'],
      [3, '导出', ''],
    ]);
    await client.vault.lock();
    await client.vault.unlock({ password });
    expect(await client.log.verify()).toMatchObject({ whole: true, message: '日志完整，共 4 条。' });
  });

  it('takes that step back, and goes on', async () => {
    const { client, deputy } = await spoiltOffice();
    await client.vault.unlock({ password });
    expect((await client.deputies.detail({ id: deputy })).name).toBe('欧明和\ufffd');
    await client.log.undo({ seq: 2 });
    expect((await client.deputies.detail({ id: deputy })).name).toBe('欧明和');
    expect((await client.log.verify()).whole).toBe(true);
  });

  it('would be broken at that entry alone without what was written down beside it', async () => {
    const office = await spoiltOffice();
    await office.client.vault.unlock({ password });
    await behindTheDesk(office, (database) => {
      database.exec('DROP TRIGGER subjects_kept; DELETE FROM audit_subjects');
      expect(verifyChain(database)).toEqual({
        state: 'broken',
        at: 2,
        faults: [{ seq: 2, fault: 'changed' }],
      });
    });
  });

  it.each([
    ['before it is mended', true],
    ['after it is mended', false],
  ])('hides no edit of that entry made %s', async (_, isEarly) => {
    const office = await spoiltOffice();
    const edit = (database: Database) => {
      database.exec(loosen);
      database.exec("UPDATE audit SET subject = '欧明德' || char(65533) WHERE seq = 2");
    };
    if (isEarly) await behindTheDesk(office, edit);
    await office.client.vault.unlock({ password });
    if (!isEarly) await behindTheDesk(office, edit);
    await office.client.vault.unlock({ password });
    expect(await office.client.log.verify()).toMatchObject({
      whole: false,
      message: '日志第 2 条被改动过；其余各条核对无误。',
    });
  });
});

describe('what the log is given now', () => {
  it('is chained as it is kept, whatever was given', async () => {
    const office = await demoOffice();
    const upload = office.app.files.put(`坏文件${half}.xlsx`, new Uint8Array());
    const { refused } = await office.client.exchange.preview({ uploads: [upload] });
    expect(refused[0]?.file).toBe('坏文件\ufffd.xlsx');
    await behindTheDesk(office, (database) => {
      const { seq } = headOf(database);
      expect(verifyChain(database)).toMatchObject({ state: 'whole', head: { seq } });
    });
  });
});
