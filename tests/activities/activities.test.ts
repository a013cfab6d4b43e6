import { describe, expect, it } from 'vitest';
import { refusalOf } from '#support/refusals.ts';
import { smallOffice } from '#support/small-office.ts';

const visit = { date: '2026-01-06', title: '春耕备耕视察', kind: '视察' };
const counts = { present: 0, late: 0, leave: 0, absent: 0, notified: 0 };

describe('an activity', () => {
  it('is planned with its place and host, held, and marked; whoever has no mark was not notified', async () => {
    const { client, deputies } = await smallOffice();
    const [first, second, third] = deputies;
    const { id, ...made } = await client.activities.save({
      ...visit,
      endsOn: '2026-01-07',
      place: '大坪村',
      host: '镇人大',
    });
    expect(made).toEqual({
      ...visit,
      endsOn: '2026-01-07',
      place: '大坪村',
      theme: '',
      host: '镇人大',
      ...counts,
      attendance: [],
    });
    await client.activities.mark({
      id,
      marks: [
        { deputyId: first, mark: 'present' },
        { deputyId: second, mark: 'absent' },
      ],
    });
    const marked = await client.activities.mark({
      id,
      marks: [{ deputyId: second }, { deputyId: first, mark: 'late' }, { deputyId: third, mark: 'leave' }],
    });
    expect(marked.attendance.map(({ name, group, mark }) => [name, group, mark])).toEqual([
      ['欧明和', '第一代表小组', 'late'],
      ['赵国伟', '第二代表小组', 'leave'],
    ]);
    const row = (await client.activities.list({ year: 2026 }))[0];
    expect(row).toMatchObject({ ...counts, late: 1, leave: 1, notified: 2 });
    expect(await client.activities.list({ year: 2025 })).toEqual([]);
  });

  it('takes the term of its day, another when it is moved into one, and no longer holds the term that it left', async () => {
    const { client } = await smallOffice();
    const next = { ordinal: 20, name: '清溪镇第二十届人民代表大会', fromOn: '2026-06-18' };
    const { id: twentieth } = await client.terms.save(next);
    const later = { ...visit, date: '2026-07-01' };
    const { id } = await client.activities.save(later);
    const lastTermChange = async () => {
      const { seq = 0 } = (await client.log.latest()) ?? {};
      return (await client.log.detail({ seq })).fields.filter(({ field }) => field === '届次');
    };
    const change = { record: '活动', field: '届次' };
    expect(await lastTermChange()).toEqual([{ ...change, before: '', after: next.name }]);
    await client.activities.save({ ...later, id, date: '2026-06-17' });
    expect(await lastTermChange()).toEqual([
      { ...change, before: next.name, after: '清溪镇第十九届人民代表大会' },
    ]);
    await client.activities.save({ ...later, id });
    expect(await lastTermChange()).toHaveLength(1);
    expect(await client.terms.remove({ id: twentieth })).toEqual({ removed: true });
    expect(await lastTermChange()).toMatchObject([{ ...change, after: '清溪镇第十九届人民代表大会' }]);
    expect(await client.activities.list({ year: 2026 })).toMatchObject([{ id, date: '2026-07-01' }]);
  });

  it('calls those who are deputies on its day, group by group as the groups are listed', async () => {
    const { client, deputies } = await smallOffice();
    const third = await client.groups.save({ name: '第三代表小组' });
    const of = { sex: '', level: 'township', groupId: third.id } as const;
    await client.deputies.save({ ...of, name: '马明' });
    await client.deputies.leave({ id: deputies[0], untilOn: '2026-01-05', leaveReason: '调离' });
    const roll = (await client.activities.roll({ date: '2026-01-06' })).map(({ name, group }) => [
      name,
      group,
    ]);
    expect(roll).toEqual([
      ['尹长礼', '第一代表小组'],
      ['田艳', '第二代表小组'],
      ['赵国伟', '第二代表小组'],
      ['马明', '第三代表小组'],
    ]);
    expect(await client.activities.roll({ date: '2026-01-05' })).toHaveLength(5);
  });

  it('is removed with its marks, and comes back from the bin with them', async () => {
    const { client, deputies } = await smallOffice();
    const { id } = await client.activities.save(visit);
    await client.activities.mark({ id, marks: [{ deputyId: deputies[0], mark: 'late' }] });
    const figures = async () => (await client.deputies.detail({ id: deputies[0], year: 2026 })).figures;
    expect((await figures())?.attendance).toEqual({ count: 1, of: 1 });
    expect(await client.activities.remove({ id })).toEqual({ removed: true });
    const { seq = 0 } = (await client.log.latest()) ?? {};
    const { fields } = await client.log.detail({ seq });
    expect([...new Set(fields.map(({ record }) => record))].toSorted()).toEqual(
      ['回收站', '活动', '考勤'].toSorted(),
    );
    expect((await figures())?.attendance).toEqual({ count: 0, of: 0 });
    await client.bin.restore({ id: (await client.bin.list()).rows[0]?.id ?? '' });
    expect((await client.activities.detail({ id })).attendance).toMatchObject([
      { deputyId: deputies[0], mark: 'late' },
    ]);
  });

  it('offers the practice’s kinds', async () => {
    const { client } = await smallOffice();
    expect(await client.activities.choices()).toEqual({
      kinds: ['人代会', '小组活动', '评议', '学习培训', '专题调研', '视察', '执法检查'],
    });
  });

  it.each([
    [{ endsOn: '2026-01-05' }, 'ends-before-start', '结束日期早于开始日期。'],
    [{ kind: '聚餐' }, 'unknown-kind', '“聚餐”不在活动类型里。'],
    [{}, 'activity-taken', '2026年1月6日已有“春耕备耕视察”。'],
    [{ id: 'x' }, 'unknown-activity', '没有这项活动。'],
  ])('is refused with %j', async (wrong, code, message) => {
    const { client } = await smallOffice();
    await client.activities.save(visit);
    expect(await refusalOf(client.activities.save({ ...visit, ...wrong }))).toMatchObject({ code, message });
    expect(await client.activities.list({ year: 2026 })).toHaveLength(1);
  });

  it('is not marked before it is held, nor for whoever was no deputy then', async () => {
    const { client, deputies } = await smallOffice();
    const [deputyId] = deputies;
    await client.deputies.leave({ id: deputies[1], untilOn: '2026-01-05', leaveReason: '调离' });
    const planned = await client.activities.save({ ...visit, date: '2026-01-16' });
    const held = await client.activities.save(visit);
    const mark = (id: string, whom: string) =>
      refusalOf(client.activities.mark({ id, marks: [{ deputyId: whom, mark: 'present' }] }));
    expect(await mark(planned.id, deputyId)).toMatchObject({
      code: 'not-held-yet',
      message: '“春耕备耕视察”定于2026年1月16日，还没有举行，不能登记考勤。',
    });
    expect(await mark(held.id, deputies[1])).toMatchObject({
      code: 'not-serving',
      message: '尹长礼在2026年1月6日不是代表。',
    });
    expect((await mark(held.id, 'x')).code).toBe('unknown-deputy');
    expect((await client.activities.detail({ id: held.id })).attendance).toEqual([]);
  });
});
