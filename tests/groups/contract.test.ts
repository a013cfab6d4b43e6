import { describe, expect, it } from 'vitest';
import { refusalOf } from '#support/refusals.ts';
import { smallOffice } from '#support/small-office.ts';

describe('a group', () => {
  it('is saved with its leaders and liaison, and listed with its members', async () => {
    const { client, groups, deputies, term } = await smallOffice();
    const saved = {
      id: groups[0],
      name: '第一代表小组（集镇）',
      leaderId: deputies[0],
      deputyLeaderId: deputies[1],
      liaison: '沈某',
    };
    const names = { term: '第十九届', leader: '欧明和', deputyLeader: '尹长礼' };
    const row = { ...saved, ...names, deputies: 2, present: 0, expected: 0 };
    expect(await client.groups.save(saved)).toEqual(row);
    expect(await client.groups.list({ year: 2026 })).toEqual([
      row,
      {
        id: groups[1],
        name: '第二代表小组',
        liaison: '',
        term: '第十九届',
        leader: '',
        deputyLeader: '',
        deputies: 2,
        present: 0,
        expected: 0,
      },
    ]);
    expect(term).not.toBe('');
  });

  it('counts who came among those who were notified, whoever came late among them', async () => {
    const { client, groups, deputies } = await smallOffice();
    const { id } = await client.activities.save({ date: '2026-01-06', title: '视察', kind: '视察' });
    const marks = [
      { deputyId: deputies[0], mark: 'late' as const },
      { deputyId: deputies[1], mark: 'leave' as const },
      { deputyId: deputies[2], mark: 'present' as const },
    ];
    await client.activities.mark({ id, marks });
    const { present, expected, members } = await client.groups.detail({ id: groups[0], year: 2026 });
    expect([present, expected]).toEqual([1, 2]);
    expect(members.map((member) => [member.name, member.present, member.expected])).toEqual([
      ['尹长礼', 0, 1],
      ['欧明和', 1, 1],
    ]);
  });

  it('has a name of its own in its term, and stays while it has members', async () => {
    const { client, groups } = await smallOffice();
    expect(await refusalOf(client.groups.save({ name: '第二代表小组' }))).toMatchObject({
      code: 'group-taken',
      message: '本届已有“第二代表小组”。',
    });
    expect((await refusalOf(client.groups.save({ id: groups[0], name: '第二代表小组' }))).code).toBe(
      'group-taken',
    );
    expect(await refusalOf(client.groups.remove({ id: groups[0] }))).toMatchObject({
      code: 'group-in-use',
      message: '第一代表小组还有 2 名代表，不能删除。',
    });
    const { id } = await client.groups.save({ name: '第三代表小组' });
    expect(await client.groups.remove({ id })).toEqual({ removed: true });
    expect((await refusalOf(client.groups.remove({ id }))).code).toBe('unknown-group');
  });
});
