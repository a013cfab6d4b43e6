import { describe, expect, it } from 'vitest';
import { honours, honoursPartly } from '#support/mechanisms.ts';
import { refusalOf } from '#support/refusals.ts';
import { smallOffice } from '#support/small-office.ts';

describe('a station held against a standard', () => {
  it('keeps what was found item by item, says what is met, and forgets what is taken back', async () => {
    const { client, stations } = await smallOffice();
    const [id] = stations;
    const standardOf = async (station: string) =>
      (await client.stations.standards({ id: station })).find(({ name }) => name === '九有（沙塘湾）');
    const blank = await standardOf(id);
    const standardId = blank?.id ?? '';
    expect(blank).toMatchObject({ met: 0, unmet: 0, unchecked: 9 });
    expect(blank?.items.map(({ name, finding }) => [name, finding])).toEqual(
      ['场所', '牌子', '设备', '人员', '制度', '计划', '活动', '台账', '档案'].map((word) => [
        `有${word}`,
        'unchecked',
      ]),
    );
    const check = (checkedOn: string, findings: Record<string, 'met' | 'unmet' | 'unchecked'>) =>
      client.stations.check({ id, standardId, checkedOn, findings });
    const first = await check('2026-01-05', { site: 'met', sign: 'met', equipment: 'unmet' });
    expect([first.met, first.unmet, first.unchecked]).toEqual([2, 1, 6]);
    const second = await check('2026-01-14', { site: 'met', sign: 'unchecked', equipment: 'met' });
    expect(second).toEqual(await standardOf(id));
    expect([second.met, second.unmet, second.unchecked]).toEqual([2, 0, 7]);
    expect(second.items.slice(0, 3)).toEqual([
      { code: 'site', name: '有场所', finding: 'met', checkedOn: '2026-01-05' },
      { code: 'sign', name: '有牌子', finding: 'unchecked', checkedOn: undefined },
      { code: 'equipment', name: '有设备', finding: 'met', checkedOn: '2026-01-14' },
    ]);
    expect((await standardOf(stations[1]))?.met).toBe(0);
    const entry = await client.log.latest();
    expect(entry).toMatchObject({ title: '登记站点达标情况' });
    await client.log.undo({ seq: entry?.seq ?? 0 });
    expect((await standardOf(id))?.items.slice(0, 3).map(({ finding }) => finding)).toEqual([
      'met',
      'met',
      'unmet',
    ]);
    for (const mechanism of ['ZY-1', 'GL-1', 'STW-1']) honours(mechanism);
  });

  it('may be one of the office’s own, whose items the sources do not list', async () => {
    const { client, stations } = await smallOffice();
    const own = [
      ['five-stars', '五星级', ['硬件设施', '组织管理', '制度建设', '活动开展', '工作成效']],
      ['ten', '十有标准', ['有场所', '有牌子']],
    ] as const;
    const value = own.map(([id, name, items]) => ({
      ...{ id, name, source: '镇人大主席团' },
      items: items.map((item, at) => ({ code: `i${at}`, name: item })),
    }));
    await client.practices.change({
      ...{ from: '2026-01-01', source: '主席团会议' },
      values: [{ part: 'standards', key: 'standards', value }],
    });
    const [id] = stations;
    await client.stations.check({
      ...{ id, standardId: 'five-stars', checkedOn: '2026-01-14' },
      findings: { i0: 'met', i4: 'unmet' },
    });
    const found = await client.stations.standards({ id });
    expect(found.map(({ name, met, unmet, unchecked }) => [name, met, unmet, unchecked])).toEqual([
      ['五星级', 1, 1, 3],
      ['十有标准', 0, 0, 2],
    ]);
    for (const mechanism of ['XG-2', 'BDJ-1']) honours(mechanism);
    honoursPartly('QYP-5', '评定的星级没有登记，只有各维度是否符合');
    honours('SX-2');
    honoursPartly('QTH-1', '各项制度的文本没有存放');
  });

  it('refuses what no standard has and a day to come, and goes with its station', async () => {
    const { client } = await smallOffice();
    const { id } = await client.stations.save({ name: '龙潭站' });
    const right = { id, standardId: 'shatangwan-nine', checkedOn: '2026-01-14', findings: { site: 'met' } };
    const check = (wrong: object) => refusalOf(client.stations.check({ ...right, ...wrong } as never));
    expect([
      (await check({ id: 'x' })).code,
      (await check({ standardId: 'x' })).code,
      (await check({ findings: { x: 'met' } })).code,
      (await check({ checkedOn: '2026-01-16' })).code,
    ]).toEqual(['unknown-station', 'unknown-standard', 'unknown-item', 'future-date']);
    await client.stations.check(right as never);
    await client.stations.remove({ id });
    const [entry] = (await client.bin.list()).rows;
    await client.bin.restore({ id: entry?.id ?? '' });
    const back = (await client.stations.standards({ id })).find((one) => one.id === 'shatangwan-nine');
    expect(back?.met).toBe(1);
  });
});
