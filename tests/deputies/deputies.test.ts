import { describe, expect, it } from 'vitest';
import { refusalOf } from '#support/refusals.ts';
import { smallOffice } from '#support/small-office.ts';

const entry = { name: '段梅超', level: 'township' as const };

describe('the roster', () => {
  it('takes a deputy in, of the desk’s term, after the others', async () => {
    const { client, stations, groups } = await smallOffice();
    const made = await client.deputies.save({
      ...entry,
      sex: '女',
      stationId: stations[0],
      groupId: groups[1],
    });
    expect(made).toMatchObject({
      name: '段梅超',
      sex: '女',
      levelName: '镇人大代表',
      group: '第二代表小组',
      station: '清溪站',
      term: 19,
      pinyin: 'duan mei chao',
      checks: ['身份证号码未登记。'],
      timeline: [],
    });
    const { rows, total } = await client.deputies.list({ order: 'roster' });
    expect([rows.map(({ name }) => name), total]).toEqual([
      ['欧明和', '尹长礼', '赵国伟', '田艳', '段梅超'],
      5,
    ]);
  });

  it('keeps one person for several levels, and refuses the same level twice', async () => {
    const { client } = await smallOffice();
    const ouMinghe = { name: '欧明和', idNumber: '510000197001010012' };
    const county = await client.deputies.save({ ...ouMinghe, level: 'county', phone: '13912345678' });
    const township = (await client.deputies.list({ search: '欧明和', level: 'township' })).rows[0];
    expect([county.levelName, township?.phoneMasked]).toEqual(['县人大代表', '139****5678']);
    expect(await refusalOf(client.deputies.save({ ...ouMinghe, level: 'township' }))).toMatchObject({
      code: 'deputy-twice',
      message: '欧明和已经在本届名册里。',
    });
    expect((await refusalOf(client.deputies.save({ ...entry, idNumber: '510000197001010012' }))).code).toBe(
      'id-number-taken',
    );
  });

  it('lists those who serve today: neither who has left nor who comes later', async () => {
    const { client, deputies, term } = await smallOffice();
    await client.deputies.save({ ...entry, fromOn: '2026-01-16', entry: 'by-election' });
    const left = await client.deputies.leave({ id: deputies[0], untilOn: '2026-01-14', leaveReason: '调离' });
    expect([left.untilOn, left.leaveReason]).toEqual(['2026-01-14', '调离']);
    const names = async (input = {}) =>
      (await client.deputies.list({ order: 'roster', ...input })).rows.map(({ name }) => name);
    expect(await names()).toEqual(['尹长礼', '赵国伟', '田艳']);
    expect(await names({ termId: term })).toEqual(['欧明和', '尹长礼', '赵国伟', '田艳', '段梅超']);
  });

  it('counts what a deputy did in a year: came, received, raised, reported back', async () => {
    const { client, deputies, stations } = await smallOffice();
    const [id, other] = deputies;
    const detail = (year?: number) => client.deputies.detail({ id: id ?? '', ...(year && { year }) });
    const marks = { present: '2026-01-05', late: '2026-01-06', absent: '2026-01-07' } as const;
    for (const mark of ['present', 'late', 'absent'] as const) {
      const { id: activity } = await client.activities.save({
        title: '视察',
        kind: '视察',
        date: marks[mark],
      });
      await client.activities.mark({ id: activity, marks: [{ deputyId: id ?? '', mark }] });
    }
    for (const visitor of ['甲', '乙'])
      await client.receptions.record({
        ...{
          date: '2026-01-06',
          stationId: stations[0] ?? '',
          deputyIds: [id ?? ''],
          visitor,
          matter: '路灯',
        },
      });
    await client.opinions.save({ raisedOn: '2026-01-06', leadId: id ?? '', title: '修路' });
    for (const title of ['修桥', '修渠'])
      await client.opinions.save({
        ...{ raisedOn: '2026-01-06', leadId: other ?? '', title, cosignerIds: [id ?? ''] },
      });
    await client.reportbacks.save({ deputyId: id ?? '', date: '2026-01-08' });
    await client.reportbacks.save({ deputyId: id ?? '', date: '2026-01-30' });
    await client.deeds.save({ deputyId: id ?? '', date: '2026-01-06', kind: '公益慈善', title: '捐书' });
    expect((await detail(2026)).figures).toEqual({
      ...{ attendance: { count: 2, of: 3 }, receptions: 1, voters: 2, led: 1, cosigned: 2 },
      ...{ reportbacks: 1, deeds: 1 },
    });
    expect((await detail(2025)).figures).toEqual({
      ...{ attendance: { count: 0, of: 0 }, receptions: 0, voters: 0, led: 0, cosigned: 0 },
      ...{ reportbacks: 0, deeds: 0 },
    });
    expect((await detail()).figures).toBeUndefined();
  });

  it('refuses a tenure that ends before it begins', async () => {
    const { client, deputies } = await smallOffice();
    const wrong = { fromOn: '2025-03-02', untilOn: '2025-03-01' };
    expect((await refusalOf(client.deputies.save({ ...entry, ...wrong }))).code).toBe('tenure-ends-first');
    const before = { id: deputies[0], untilOn: '2021-11-19', leaveReason: '调离' };
    expect((await refusalOf(client.deputies.leave(before))).code).toBe('tenure-ends-first');
  });

  it('lets nobody go who did anything, leads a group or is on duty', async () => {
    const { client, deputies, groups, stations } = await smallOffice();
    const [present, leads, onDuty, cosigned] = deputies;
    await client.deeds.save({ deputyId: present, date: '2026-01-06', kind: '公益慈善', title: '捐书' });
    await client.groups.save({ id: groups[0], name: '第一代表小组', leaderId: leads });
    await client.receptions.setDuty({ date: '2026-01-20', stationId: stations[0], deputyIds: [onDuty] });
    await client.opinions.save({
      raisedOn: '2026-01-06',
      leadId: present,
      title: '修路',
      cosignerIds: [cosigned],
    });
    const done = (name: string, count: number) => `${name}已有 ${count} 条履职记录，不能从名册删除。`;
    const named = (name: string) => `${name}是小组组长，或者已有接待排班等记录，不能从名册删除。`;
    const refused = [done('欧明和', 2), named('尹长礼'), named('赵国伟'), done('田艳', 1)];
    for (const [at, id] of deputies.entries())
      expect(await refusalOf(client.deputies.remove({ id }))).toMatchObject({
        code: 'deputy-has-records',
        message: refused[at],
      });
    expect((await refusalOf(client.deputies.remove({ id: 'x' }))).code).toBe('unknown-deputy');
    expect((await client.deputies.list({})).total).toBe(4);
  });

  it('gives up whoever was entered by mistake, the person too where no other tenure is theirs', async () => {
    const { client } = await smallOffice();
    const { id } = await client.deputies.save(entry);
    const county = await client.deputies.save({
      ...{ name: '欧明和', idNumber: '510000197001010012', level: 'county' },
    });
    const removed = async (whom: string) => {
      expect(await client.deputies.remove({ id: whom })).toEqual({ removed: true });
      const { seq = 0 } = (await client.log.latest()) ?? {};
      return [...new Set((await client.log.detail({ seq })).fields.map(({ record }) => record))];
    };
    expect(await removed(id)).toEqual(['代表', '人员', '回收站']);
    expect(await removed(county.id)).toEqual(['代表', '回收站']);
    expect((await client.deputies.list({})).total).toBe(4);
  });
});
