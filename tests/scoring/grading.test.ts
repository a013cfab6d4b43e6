import { describe, expect, it } from 'vitest';
import { type SmallOffice, smallOffice } from '#support/small-office.ts';

/** Enters a record of every item of the rubric for the first deputy of a small office, in 2025. */
async function everyItem({ client, deputies, stations }: SmallOffice): Promise<void> {
  const [deputyId] = deputies;
  for (const kind of ['人代会', '小组活动', '学习培训', '专题调研', '视察']) {
    const { id } = await client.activities.save({ date: '2025-03-03', title: kind, kind });
    await client.activities.mark({ id, marks: [{ deputyId, mark: 'present' }] });
  }
  await client.receptions.record({
    date: '2025-04-06',
    stationId: stations[0],
    deputyIds: [deputyId],
    visitor: '王大爷',
    matter: '路灯不亮',
  });
  await client.opinions.save({
    raisedOn: '2025-05-06',
    leadId: deputyId,
    title: '修路灯',
    content: '路灯不亮',
  });
  for (const kind of ['化解矛盾纠纷', '扶弱济困', '办好事实事', '公益慈善'])
    await client.deeds.save({ deputyId, date: '2025-06-01', kind, title: kind });
  await client.reportbacks.save({
    deputyId,
    date: '2025-11-22',
    ...{ issued: 50, returned: 48, valid: 40, votes: { 满意: 40 } },
  });
}

const words = async ({ client }: SmallOffice, year: number) => {
  const { deputies, waits, grades } = await client.scoring.year({ year });
  return {
    grades,
    waits: waits.map(({ text }) => text),
    first: deputies.slice(0, 2).map(({ total, grade }) => [total, grade]),
  };
};

describe('the grades of a year', () => {
  it('wait for the last item that nobody has a record of, and are there with its first record, on screen and in the return', async () => {
    const office = await smallOffice();
    const { client, deputies } = office;
    await everyItem(office);
    expect(await words(office, 2025)).toEqual({
      grades: [
        { name: '优秀', count: 0 },
        { name: '称职', count: 0 },
        { name: '不称职', count: 0 },
        { name: '尚未定等', count: 4 },
      ],
      waits: ['全年没有一条记录的计分项：其他'],
      first: [
        [64, '尚未定等'],
        [0, '尚未定等'],
      ],
    });
    const gradesInReturn = async () =>
      (await client.county.annual({ year: 2025 })).rows.map((row) => [row[1], ...row.slice(-3, -1)]);
    expect(await gradesInReturn()).toEqual([
      ['尹长礼', '0', '尚未定等'],
      ['田艳', '0', '尚未定等'],
      ['欧明和', '64', '尚未定等'],
      ['赵国伟', '0', '尚未定等'],
    ]);

    expect((await client.county.annual({ year: 2025 })).notes.at(-1)).toBe(
      '    4. 尚未定等：全年没有一条记录的计分项：其他',
    );

    await client.deeds.save({ deputyId: deputies[1], date: '2025-06-02', kind: '其他履职', title: '值守' });
    expect(await words(office, 2025)).toEqual({
      grades: [
        { name: '优秀', count: 0 },
        { name: '称职', count: 1 },
        { name: '不称职', count: 3 },
      ],
      waits: [],
      first: [
        [64, '称职'],
        [5, '不称职'],
      ],
    });
    expect((await client.county.annual({ year: 2025 })).notes).toHaveLength(3);
    expect((await gradesInReturn()).map((row) => row[2])).toEqual(['不称职', '不称职', '称职', '不称职']);
  });

  it('are there without an item that the office grades without, by its own rule from a day on', async () => {
    const office = await smallOffice();
    const { client } = office;
    await everyItem(office);
    const { parts } = await client.practices.settings({});
    const items = parts
      .find(({ part }) => part === 'rubric')
      ?.settings.find(({ field }) => field.key === 'items');
    const value = ((items?.value ?? []) as { code: string }[]).map((item) =>
      item.code === 'other' ? { ...item, gradeWithout: true } : item,
    );
    const { effects } = await client.practices.preview({
      from: '2025-01-01',
      values: [{ part: 'rubric', key: 'items', value }],
    });
    expect(effects[0]?.lines).toContainEqual({
      what: '欧明和',
      before: '64分，尚未定等',
      after: '64分，称职',
    });
    await client.practices.change({
      from: '2025-01-01',
      source: '主席团会议',
      values: [{ part: 'rubric', key: 'items', value }],
    });
    expect((await words(office, 2025)).waits).toEqual([]);
  });

  it('are not given before the year is over, and bear the practice’s own words', async () => {
    const office = await smallOffice();
    const { client, deputies } = office;
    await client.practices.change({
      from: '2026-01-01',
      source: '主席团会议',
      values: [{ part: 'rubric', key: 'ungraded', value: '待年终评定' }],
    });
    const { waits, grade, total } = await client.scoring.deputy({ deputyId: deputies[0], year: 2026 });
    expect([total, grade]).toEqual([0, '待年终评定']);
    expect(waits[0]).toEqual({ text: '2026年度还没有结束，过了12月31日才能定等', items: [] });
  });
});

describe('a deputy’s points', () => {
  it('stand beside those of the year before, and beside a trial of the rubric that the office has set for later', async () => {
    const office = await smallOffice();
    const { client, deputies } = office;
    const [deputyId, other] = deputies;
    await everyItem(office);
    const of = async (year: number, id: string = deputyId) => {
      const { total, before, trial } = await client.scoring.deputy({ deputyId: id, year });
      return { total, before: before?.total, trial: trial && [trial.total, trial.rubric, trial.version] };
    };
    // no year before, no other rubric; words alone make none
    await client.practices.change({
      from: '2026-01-01',
      source: '主席团会议',
      values: [{ part: 'rubric', key: 'ungraded', value: '待年终评定' }],
    });
    expect(await of(2025)).toEqual({ total: 64, before: undefined, trial: undefined });
    expect(await of(2026)).toEqual({ total: 0, before: 64, trial: undefined });
    expect(await of(2026, other)).toEqual({ total: 0, before: 0, trial: undefined });
    await client.practices.change({
      from: '2026-02-01',
      source: '主席团会议',
      values: [
        { part: 'rubric', key: 'totalCap', value: 50 },
        { part: 'rubric', key: 'version', value: '2026 试行' },
      ],
    });
    expect(await of(2025)).toEqual({
      total: 64,
      before: undefined,
      trial: [50, '代表履职计分细则', '2026 试行'],
    });
    const { trial, items } = await client.scoring.deputy({ deputyId, year: 2025 });
    expect(trial?.points).toEqual(Object.fromEntries(items.map(({ code, points }) => [code, points])));
  });
});
