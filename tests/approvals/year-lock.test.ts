import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readKeyFile } from '#database/key-file.ts';
import { openWithPassword } from '#database/key-slots.ts';
import { openDatabase } from '#database/open.ts';
import { type Row, writerOf } from '#database/writer.ts';
import { datedNouns, tablesWithoutNoun } from '#electron/app/dated-tables.ts';
import { yearGuard } from '#electron/app/year-guard.ts';
import { nouns } from '#electron/nouns/all.ts';
import { columnOf } from '#electron/nouns/noun.ts';
import { sign, sitDownAsChair } from '#support/chair.ts';
import {
  bringIn,
  copiedOffice,
  demoFiles,
  demoOffice,
  makeDemo,
  type Office,
  password,
  workbooks,
} from '#support/office.ts';
import { reasonOf } from '#support/reasons.ts';
import { refusalOf } from '#support/refusals.ts';

const refused = {
  code: 'year-locked',
  message: '2025 年度已由主席于2026年1月15日 12:00锁定，这一年的记录不能改动。',
  remedy: '确需更正的，请在“办公室—审批”写明理由申请解锁，主席同意后再改。',
};

/** Five deeds and five reception duties of 2025, entered by hand. */
async function enterByHand({ client }: Office): Promise<void> {
  const [station] = await client.stations.list({ year: 2025 });
  const { rows } = await client.deputies.list({ stationId: station?.id });
  const deputyIds = rows.slice(0, 5).map(({ id }) => id);
  await client.receptions.setDuty({ date: '2025-12-26', stationId: station?.id ?? '', deputyIds });
  for (const deputyId of deputyIds)
    await client.deeds.save({ deputyId, date: '2025-06-06', kind: '公益慈善', title: '捐书' });
}

/** The demo office with a practice of its own, and with 2025 locked, the chair still at the desk. */
async function lockedOffice() {
  const office = await copiedOffice({ name: 'locked-office' }, async (office) => {
    const made = await makeDemo(office);
    await enterByHand(office);
    for (const month of [1, 2, 3, 4, 5]) {
      const values = [{ part: 'bin' as const, key: 'days', value: 30 + month }];
      await office.client.practices.change({ from: `2025-0${month}-01`, source: '主席团会议决定', values });
    }
    await sitDownAsChair(office.client);
    await sign(office.client, { kind: 'lock', year: 2025 });
    return made;
  });
  await sitDownAsChair(office.client);
  return office;
}

/** The records beneath the contract, guarded as the desk guards them; what is tried is taken back. */
async function beneath({ client, vault }: Office) {
  await client.vault.lock();
  const { dataKey } = await openWithPassword(readKeyFile(join(vault, 'office.key')), password);
  const database = openDatabase(join(vault, 'office.db'), dataKey);
  onTestFinished(() => {
    database.close();
  });
  return { database, writer: writerOf(database, yearGuard(database)) };
}

const dateColumn = (table: string): string | undefined => {
  const day = nouns[table]?.dated?.on;
  return day && columnOf(day);
};

describe('the tables', () => {
  it('each belong to a year by a day, or to none', async () => {
    const { database } = await beneath(await demoOffice());
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all();
    expect([...Object.keys(nouns), ...tablesWithoutNoun].sort()).toEqual(tables.sort());
  });
});

describe('a locked year', () => {
  it('lets no row of any table with a day be added, changed, moved or removed, and leaves other years alone', async () => {
    const { database, writer } = await beneath(await lockedOffice());
    for (const { table } of datedNouns) {
      const day = dateColumn(table);
      const rows = database.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY random() LIMIT 5`).all();
      expect(rows.length, table).toBe(5);
      for (const row of rows) {
        const id = String(row.id);
        const another = Object.keys(row).find((column) => typeof row[column] === 'number') ?? day ?? 'mark';
        const other = typeof row[another] === 'number' ? Number(row[another]) + 40 : '2025-06-07';
        expect(await reasonOf(() => writer.insert(table, { ...row, id: `${id}-2` })), table).toEqual(refused);
        expect(await reasonOf(() => writer.update(table, id, { [another]: other })), table).toEqual(refused);
        expect(await reasonOf(() => writer.remove(table, id)), table).toEqual(refused);
        if (day) {
          expect(await reasonOf(() => writer.update(table, id, { [day]: '2024-06-07' })), table).toEqual(
            refused,
          );
        }
      }
    }
    expect(writer.take()).toEqual([]);
  });

  it('is left by no date but its own, whatever rows are written', async () => {
    const { database, writer } = await beneath(await lockedOffice());
    const sample = datedNouns.flatMap(({ table }) => {
      const day = dateColumn(table);
      return day
        ? [{ table, day, row: database.prepare<[], Row>(`SELECT * FROM ${table} LIMIT 1`).get() ?? {} }]
        : [];
    });
    database.exec('BEGIN');
    let made = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...sample),
        fc.date({ min: new Date('2019-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
        ({ table, day, row }, moment) => {
          const date = moment.toISOString().slice(0, 10);
          made += 1;
          // whatever is unique beside the day is made so
          const own = {
            id: `p${made}`,
            ...('title' in row && { title: `试${made}` }),
            ...('number' in row && { number: `试${made}` }),
          };
          const write = () => writer.insert(table, { ...row, ...own, [day]: date });
          let done = true;
          try {
            writer.attempt(write);
          } catch (error) {
            done = false;
            const unique = error instanceof Error && error.message.includes('UNIQUE');
            expect(unique || (error as { reason?: unknown }).reason !== undefined).toBe(true);
            if (unique) return;
          }
          expect(done).toBe(!date.startsWith('2025-'));
        },
      ),
      { numRuns: 200 },
    );
    database.exec('ROLLBACK');
  });

  it('refuses at the contract, undo and deletion included, and writes nothing', async () => {
    const office = await demoOffice();
    const { client } = office;
    const [reception] = (await client.receptions.list({ year: 2025 })).rows;
    const [tally] = (await client.reportbacks.list({ year: 2025 })).rows;
    await sitDownAsChair(client);
    await sign(client, { kind: 'lock', year: 2025 });
    const id = reception?.id ?? '';
    const entry = {
      date: '2025-12-26',
      stationId: reception?.stationId ?? '',
      deputyIds: reception?.deputies.map((deputy) => deputy.id) ?? [],
      matter: '村口路灯不亮',
    };
    const before = (await client.log.list({})).total;
    for (const call of [
      client.receptions.record(entry),
      client.receptions.record({ ...entry, id, date: '2026-01-06' }),
      client.receptions.remove({ id }),
      client.reportbacks.correctTally({
        id: tally?.id ?? '',
        issued: 9,
        returned: 9,
        valid: 9,
        votes: { 满意: 9, 基本满意: 0, 不满意: 0 },
      }),
      client.log.undo({ seq: 1 }),
    ])
      expect(await refusalOf(call)).toEqual(refused);
    expect((await client.log.list({})).total).toBe(before);
    const outside = await client.receptions.record({ ...entry, date: '2026-01-06' });
    expect(outside.date).toBe('2026-01-06');
    expect(await refusalOf(client.receptions.record({ ...entry, id: outside.id }))).toEqual(refused);
  });

  it('takes what is done later about its opinions, on the day on which it is done', async () => {
    const { client } = await lockedOffice();
    const { rows } = await client.opinions.list({ year: 2025, search: '2025-007' });
    const id = rows[0]?.id ?? '';
    expect(await refusalOf(client.opinions.answer({ id, answeredOn: '2025-12-30', result: 'A' }))).toEqual(
      refused,
    );
    await client.opinions.answer({ id, answeredOn: '2026-01-10', result: 'A' });
    expect((await client.opinions.detail({ id })).answeredOn).toBe('2026-01-10');
  });

  it('is changed again once the chair unlocks it with a reason, and only by the chair', async () => {
    const office = await lockedOffice();
    const { client } = office;
    const unlock = { kind: 'unlock', year: 2025 } as const;
    await client.vault.unlock({ password });
    expect(await refusalOf(client.approvals.ask({ matter: unlock }))).toMatchObject({
      message: '请写明解锁的理由。',
    });
    const { id, seen } = await client.approvals.ask({ matter: unlock, word: '大坪站补登两次接待' });
    expect((await client.approvals.list()).years[0]).toEqual({
      year: 2025,
      locked: { by: '主席', at: '2026-01-15 12:00' },
      asked: id,
    });
    expect(await refusalOf(client.approvals.approve({ id, seen }))).toMatchObject({ code: 'not-permitted' });
    await sitDownAsChair(client);
    await client.approvals.approve({ id, seen });
    expect((await client.approvals.list()).years[0]).toEqual({ year: 2025 });
    const [reception] = (await client.receptions.list({ year: 2025 })).rows;
    await client.receptions.remove({ id: reception?.id ?? '' });
    const asked = (await client.log.list({ search: '解锁' })).rows.map((row) => [row.title, row.subject]);
    expect(asked).toEqual([
      ['审定同意', '解锁 2025 年度'],
      ['送审', '解锁 2025 年度：大坪站补登两次接待'],
    ]);
  });

  it.each([
    [{ kind: 'unlock', year: 2024 }, '2024 年度没有锁定，不用解锁。'],
    [{ kind: 'lock', year: 2025 }, '2025 年度已由主席于2026年1月15日 12:00锁定。'],
    [{ kind: 'lock', year: 2027 }, '2027 年还没有到，不能锁定。'],
  ] as const)('is not asked for %j', async (matter, message) => {
    const { client } = await lockedOffice();
    expect((await refusalOf(client.approvals.ask({ matter, word: '更正' }))).message).toBe(message);
  });
});

describe('an import into a locked year', () => {
  it('brings nothing where the same files come again, and reports no problem of it', async () => {
    const office = await demoOffice();
    const first = office.imported.map((file) => file.problems.length);
    await sitDownAsChair(office.client);
    await sign(office.client, { kind: 'lock', year: 2025 });
    const again = await bringIn(office, demoFiles());
    expect(again.map((file) => file.added + file.updated)).toEqual([0, 0, 0, 0, 0]);
    expect(again.map((file) => file.problems.length)).toEqual(first);
  });

  it('reports each row of it in the preview as not taken, and takes the rest', async () => {
    const office = await demoOffice();
    const { app, client } = office;
    const [gone, moved] = (await client.receptions.list({ year: 2025 })).rows;
    await client.receptions.remove({ id: gone?.id ?? '' });
    await client.receptions.remove({ id: moved?.id ?? '' });
    await sitDownAsChair(client);
    await sign(client, { kind: 'lock', year: 2025 });
    const name = '选民接待登记簿2025.xlsx';
    const upload = app.files.put(name, readFileSync(join(workbooks, name)));
    const { plan, files } = await client.exchange.preview({ uploads: [upload] });
    expect(files[0]).toMatchObject({ added: 0, updated: 0, unchanged: 238, skipped: 2 });
    const [binned] = (await client.bin.list()).rows;
    expect(await refusalOf(client.bin.restore({ id: binned?.id ?? '' }))).toEqual(refused);
    const locked = files[0]?.problems.filter(({ code }) => code === 'year-locked');
    expect(locked).toEqual([
      expect.objectContaining({ severity: 'refused', message: `${refused.message}${refused.remedy}` }),
      expect.objectContaining({ severity: 'refused' }),
    ]);
    const before = (await client.receptions.list({ year: 2025 })).voters;
    for await (const _ of await client.exchange.apply({ plan }));
    expect((await client.receptions.list({ year: 2025 })).voters).toBe(before);
  });
});
