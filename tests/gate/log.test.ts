import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Head, headOf } from '#database/audit.ts';
import { readKeyFile } from '#database/key-file.ts';
import { openWithPassword } from '#database/key-slots.ts';
import { openDatabase } from '#database/open.ts';
import { writerOf } from '#database/writer.ts';
import { createGate } from '#electron/gate.ts';
import { dayOf } from '#electron/values/moment.ts';
import { demoOffice, password } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';
import { at, smallVault } from '#support/small-vault.ts';

const imported =
  '代表名册.xlsx、代表履职考勤2025.xlsx、选民接待登记簿2025.xlsx、意见建议台账2025.xlsx、述职评议计票2025.xlsx';

async function logOf({ vault, client }: Awaited<ReturnType<typeof demoOffice>>) {
  await client.vault.lock();
  const { dataKey } = await openWithPassword(readKeyFile(join(vault, 'office.key')), password);
  const database = openDatabase(join(vault, 'office.db'), dataKey);
  const rows = database
    .prepare('SELECT seq, at, actor, place, action, title, subject FROM audit ORDER BY seq')
    .all();
  const changes = database
    .prepare('SELECT seq, kind, before, after FROM audit_changes ORDER BY seq, position')
    .all() as { seq: number; kind: string; before: string | null; after: string | null }[];
  database.close();
  return { rows, changes };
}

describe('the log', () => {
  it('has one row for each command that was done, and each record it changed, before and after', async () => {
    const office = await demoOffice({ today: '2026-01-15' });
    const { rows: opinions } = await office.client.opinions.list({ year: 2025, search: '2025-007' });
    const id = opinions[0]?.id ?? '';
    await office.client.opinions.answer({ id, answeredOn: '2026-01-10', result: 'A' });
    const { rows, changes } = await logOf(office);
    const at = new Date('2026-01-15T12:00:00').toISOString();
    expect(rows).toEqual([
      {
        seq: 1,
        at,
        actor: '经办人',
        place: '测试',
        action: 'exchange.apply',
        title: '导入表格',
        subject: imported,
      },
      {
        seq: 2,
        at,
        actor: '经办人',
        place: '测试',
        action: 'opinions.answer',
        title: '登记答复',
        subject: '第2025-007号',
      },
    ]);
    const [change, ...more] = changes.filter(({ seq }) => seq === 2);
    expect(more).toEqual([]);
    expect([change?.kind, change?.before]).toEqual(['opinion_steps', null]);
    expect(JSON.parse(change?.after ?? '')).toEqual({
      id: expect.any(String),
      opinion_id: id,
      position: expect.any(Number),
      code: 'answered',
      date: '2026-01-10',
      actor: '经办人',
      unit: '',
      document_id: null,
      into_id: null,
      due_on: null,
      result: 'A',
      deputy_rating: '',
      voter_rating: '',
      number: '',
      text: '',
      taken_back_on: null,
      taken_back_why: '',
    });
  });

  it('notices a clock that was set back, and says so before the next entry', async () => {
    let today = '2026-01-15';
    const office = await demoOffice({ clock: () => new Date(`${today}T12:00:00`) });
    const { rows: opinions } = await office.client.opinions.list({ year: 2025, search: '2025-007' });
    today = '2026-01-10';
    await office.client.opinions.answer({ id: opinions[0]?.id ?? '', answeredOn: '2026-01-09', result: 'A' });
    const { rows } = await office.client.log.list({});
    expect(rows.map(({ seq, title }) => [seq, title])).toEqual([
      [3, '登记答复'],
      [2, '电脑时钟被拨回'],
      [1, '导入表格'],
    ]);
  });

  it('has no row for a command that was refused, and nothing of it was written', async () => {
    const office = await demoOffice();
    const { rows: opinions } = await office.client.opinions.list({ year: 2025, search: '2025-007' });
    const id = opinions[0]?.id ?? '';
    expect(
      await refusalOf(office.client.opinions.answer({ id, answeredOn: '2025-01-10', result: 'A' })),
    ).toEqual({
      code: 'answer-before-assignment',
      message: '答复日期早于交办日期（2025年11月25日）。',
      remedy: '请核对答复日期。',
    });
    expect((await office.client.opinions.detail({ id })).answeredOn).toBeUndefined();
    expect((await logOf(office)).rows).toHaveLength(1);
  });

  it('refuses input that does not fit the contract with a Chinese sentence', async () => {
    const { client } = await demoOffice();
    const { rows } = await client.deputies.list({ search: '欧明和' });
    const detail = await client.deputies.detail({ id: rows[0]?.id ?? '' });
    expect(await refusalOf(client.deputies.save({ ...detail, sex: '男', name: ' ' }))).toMatchObject({
      code: 'invalid-input',
      message: '请填写姓名',
    });
  });
});

describe('where the log ends', () => {
  it('is noted once a step is committed, and of one that was not, never', async () => {
    const { database } = await smallVault(1);
    const writer = writerOf(database);
    const noted: string[] = [];
    const vault = {
      ...{ database, writer, user: { id: 'u', label: '经办人', role: 'clerk' as const, station: undefined } },
      ...{ mayWrite: () => {}, safeguard: async () => {}, damaged: () => {} },
      logged: ({ seq }: Head) => noted.push(`${seq} ${database.inTransaction ? 'before' : 'after'}`),
    };
    const gate = createGate({ clock: at('2026-01-15'), newId: randomUUID, dayOf });
    const call = {
      ...{ path: 'groups.save', meta: { kind: 'command', title: '保存小组', roles: [] } as const },
      ...{ caller: { place: '测试', client: Symbol('测试') }, signal: undefined },
    };
    const save = (fails: boolean) =>
      gate.command(
        call,
        () => vault,
        () => {
          writer.update('persons', 'person-0', { name: '尹长礼' });
          // found out only when the whole step is committed
          if (fails) database.pragma('defer_foreign_keys=ON');
          if (fails) writer.insert('groups', { id: 'g', term_id: '没有这一届', name: '第一组' });
        },
      );
    await expect(save(true)).rejects.toThrow('还有别的记录用着这些内容');
    await save(false);
    expect(noted).toEqual([`${headOf(database).seq} after`]);
  });
});
