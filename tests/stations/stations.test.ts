import { describe, expect, it } from 'vitest';
import { refusalOf } from '#support/refusals.ts';
import { smallOffice } from '#support/small-office.ts';

describe('a station', () => {
  it('is saved, and shows its members, its receptions (次) and voters (人次) month by month', async () => {
    const { client, stations, deputies } = await smallOffice();
    const [id] = stations;
    const fields = {
      ...{ kind: '联络站', feature: '百姓说事亭', address: '集镇8号', hours: '每月16日' },
      ...{ head: '王某', deputyHeads: '李某', liaisons: '沈某' },
    };
    await client.stations.save({ id, name: '清溪站', ...fields, phone: '05551234567' });
    for (const [date, matter] of [
      ['2026-01-06', '路灯不亮'],
      ['2026-01-06', '井盖缺失'],
      ['2026-01-13', '水渠塌方'],
    ] as const)
      await client.receptions.record({ date, stationId: id, deputyIds: [deputies[0]], matter });
    expect(await client.stations.detail({ id, year: 2026 })).toEqual({
      id,
      name: '清溪站',
      ...fields,
      phoneMasked: '055****4567',
      deputies: 2,
      receptionDays: 2,
      voters: 3,
      lastReception: '2026-01-13',
      members: [
        { id: deputies[1], name: '尹长礼', workplace: '', levelName: '镇人大代表' },
        { id: deputies[0], name: '欧明和', workplace: '', levelName: '镇人大代表' },
      ],
      months: [
        { month: 1, days: 2, voters: 3 },
        ...Array.from({ length: 11 }, (_, at) => ({ month: at + 2, days: 0, voters: 0 })),
      ],
      nextReception: expect.any(String),
    });
    expect((await client.stations.list({ year: 2025 })).map(({ voters }) => voters)).toEqual([0, 0]);
  });

  it('has a name of its own, and stays while anything names it', async () => {
    const { client, stations } = await smallOffice();
    expect(await refusalOf(client.stations.save({ name: '大坪站' }))).toMatchObject({
      code: 'station-taken',
      message: '已有“大坪站”。',
    });
    expect((await refusalOf(client.stations.save({ id: stations[0], name: '大坪站' }))).code).toBe(
      'station-taken',
    );
    expect(await refusalOf(client.stations.remove({ id: stations[0] }))).toMatchObject({
      code: 'station-in-use',
      message: '清溪站还有代表、接待登记或用户，不能删除。',
    });
    const { id } = await client.stations.save({ name: '龙潭站' });
    await client.users.add({
      label: '龙潭站联络员',
      role: 'liaison',
      password: '四个不相干的词-龙潭',
      stationId: id,
    });
    expect((await refusalOf(client.stations.remove({ id }))).code).toBe('station-in-use');
    for (const call of [client.stations.remove({ id: 'x' }), client.stations.save({ id: 'x', name: '新站' })])
      expect((await refusalOf(call)).code).toBe('unknown-station');
  });
});
