import { describe, expect, it } from 'vitest';
import { demoOffice } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';

describe('the reception register', () => {
  it('counts days (次) and voters (人次) apart', async () => {
    const { client } = await demoOffice();
    const march = await client.receptions.list({ year: 2025, month: 3 });
    expect(march.voters).toBe(20);
    expect(march.days).toBe(new Set(march.rows.map((row) => row.date + row.station)).size);
    expect(march.days).toBeLessThan(20);
  });

  it('takes a new entry, and corrections to it', async () => {
    const { client } = await demoOffice({ today: '2026-03-06' });
    const [station] = await client.stations.list({ year: 2026 });
    const { rows } = await client.deputies.list({ search: '欧明和' });
    const entry = {
      date: '2026-03-06',
      stationId: station?.id ?? '',
      deputyIds: rows.map(({ id }) => id),
      visitor: '王秀英',
      matter: '村口路灯不亮',
    };
    const made = await client.receptions.record(entry);
    expect(made).toMatchObject({
      date: '2026-03-06',
      visitor: '王秀英',
      transferred: false,
      deputies: [{ name: '欧明和' }],
    });
    const corrected = await client.receptions.record({ ...entry, id: made.id, anonymous: true });
    expect(corrected).toMatchObject({ id: made.id, visitor: '', anonymous: true });
    expect((await client.receptions.list({ year: 2026 })).voters).toBe(1);
  });

  it.each([
    [{ date: '2026-03-07' }, '接待日期在今天之后。'],
    [{ deputyIds: [] }, '请至少填写一名接待代表'],
    [{ matter: '' }, '请填写反映的问题'],
    [{ transferred: true }, '已选择转办，还没有填写承办单位。'],
  ])('refuses %j in words', async (wrong, message) => {
    const { client } = await demoOffice({ today: '2026-03-06' });
    const [station] = await client.stations.list({ year: 2026 });
    const { rows } = await client.deputies.list({ search: '欧明和' });
    const entry = {
      date: '2026-03-06',
      stationId: station?.id ?? '',
      deputyIds: rows.map(({ id }) => id),
      matter: '村口路灯不亮',
      ...wrong,
    };
    expect((await refusalOf(client.receptions.record(entry))).message).toBe(message);
    expect((await client.receptions.list({ year: 2026 })).voters).toBe(0);
  });
});

describe('a voter who says what an opinion is about already', () => {
  /** An office with an opinion that a unit has, and what a voter says of it on 6 March. */
  async function heard() {
    const { client } = await demoOffice({ today: '2026-03-06' });
    const [station] = await client.stations.list({ year: 2026 });
    const [deputy] = (await client.deputies.list({ search: '欧明和' })).rows;
    const opinion = await client.opinions.save({
      ...{ title: '关于修复大坪村石拱桥护栏的建议', leadId: deputy?.id ?? '', raisedOn: '2026-02-02' },
    });
    const entry = {
      ...{ date: '2026-03-06', stationId: station?.id ?? '', deputyIds: [deputy?.id ?? ''] },
      ...{ visitor: '李国秀', matter: '石拱桥护栏断了一截' },
    };
    return { client, opinion, entry };
  }

  it('is registered, and noted on it, in one entry of the log that takes both back', async () => {
    const { client, opinion, entry } = await heard();
    await client.opinions.assign({ id: opinion.id, date: '2026-02-03', unit: '镇规划建设办' });
    const similar = await client.opinions.similar({ title: entry.matter, raisedOn: entry.date });
    expect(similar.find(({ id }) => id === opinion.id)).toMatchObject({ takesVoters: true });
    const before = (await client.log.list({})).total;
    const made = await client.receptions.recordHeard({ ...entry, opinionId: opinion.id, progress: '已告知' });
    expect(made).toMatchObject({
      ...{ visitor: '李国秀', transferred: true, unit: '镇规划建设办' },
      progress: `已告知；已记到第${opinion.number}号意见建议`,
    });
    const { timeline, stage } = await client.opinions.detail({ id: opinion.id });
    expect(timeline.at(-1)).toMatchObject({
      ...{ date: '2026-03-06', text: '又有选民反映：李国秀，石拱桥护栏断了一截' },
    });
    expect(stage).toBe('办理');
    expect((await client.log.list({})).total).toBe(before + 1);
    const last = await client.log.latest();
    await client.log.undo({ seq: last?.seq ?? 0 });
    expect((await client.opinions.detail({ id: opinion.id })).timeline).toHaveLength(timeline.length - 1);
    expect((await client.receptions.list({ year: 2026 })).voters).toBe(0);
  });

  it('is not registered at all where the opinion takes nobody, who is told why', async () => {
    const { client, opinion, entry } = await heard();
    await client.opinions.withdraw({ id: opinion.id, date: '2026-03-05', text: '代表撤回' });
    const refused = await refusalOf(client.receptions.recordHeard({ ...entry, opinionId: opinion.id }));
    expect(refused).toMatchObject({ code: 'takes-no-voters', message: `第${opinion.number}号已经撤回。` });
    const unknown = await refusalOf(client.receptions.recordHeard({ ...entry, opinionId: 'x' }));
    expect(unknown).toMatchObject({ code: 'unknown-opinion' });
    const early = { ...entry, date: '2026-02-01', opinionId: opinion.id };
    const other = await client.opinions.save({
      title: '修桥',
      leadId: opinion.leadId,
      raisedOn: '2026-02-02',
    });
    expect(await refusalOf(client.receptions.recordHeard({ ...early, opinionId: other.id }))).toMatchObject({
      code: 'step-too-early',
    });
    const wrong = { ...entry, deputyIds: ['nobody'], opinionId: other.id };
    await refusalOf(client.receptions.recordHeard(wrong));
    expect((await client.opinions.detail({ id: other.id })).timeline).toHaveLength(1);
    expect((await client.receptions.list({ year: 2026 })).voters).toBe(0);
  });

  it('is noted on nothing that the practice counts as closed, of which the likeness says so', async () => {
    const { client, entry } = await heard();
    const { rows } = await client.opinions.list({ year: 2025, state: 'answered' });
    const done = rows.find(({ stage }) => stage === '办结');
    const open = rows.find(({ stage }) => stage !== '办结');
    const takes = async (one: typeof done) =>
      (
        await client.opinions.similar({
          title: one?.title ?? '',
          raisedOn: one?.raisedOn,
          leadId: one?.leadId,
        })
      )
        .filter(({ id }) => id === one?.id)
        .map(({ takesVoters }) => takesVoters);
    expect([await takes(done), await takes(open)]).toEqual([[false], [true]]);
    const refused = await refusalOf(client.receptions.recordHeard({ ...entry, opinionId: done?.id ?? '' }));
    expect(refused).toMatchObject({ code: 'takes-no-voters', message: `第${done?.number}号已经办结。` });
  });

  it('who is not named is not named there either, nor is a unit said that nobody gave', async () => {
    const { client, opinion, entry } = await heard();
    const made = await client.receptions.recordHeard({ ...entry, anonymous: true, opinionId: opinion.id });
    expect(made).toMatchObject({ transferred: false, unit: '', visitor: '' });
    const { timeline } = await client.opinions.detail({ id: opinion.id });
    expect(timeline.at(-1)?.text).toBe('又有选民反映：不具名选民，石拱桥护栏断了一截');
  });
});

describe('what a visitor came with before', () => {
  it('is listed by the name, the latest first, of three years, and of no one who was not to be named', async () => {
    const { client } = await demoOffice({ today: '2026-03-06' });
    const stations = await client.stations.list({ year: 2026 });
    const [deputy] = (await client.deputies.list({ search: '欧明和' })).rows;
    const came = (date: string, matter: string, more = {}) =>
      client.receptions.record({
        ...{ date, matter, visitor: '李国秀', address: '和平村三组', stationId: stations[0]?.id ?? '' },
        ...{ deputyIds: [deputy?.id ?? ''], ...more },
      });
    await came('2023-12-26', '太久以前');
    await came('2024-01-06', '路灯不亮');
    await came('2026-02-26', '村道坑洼', { stationId: stations[1]?.id ?? '' });
    await came('2026-02-26', '不具名的', { anonymous: true });
    await came('2026-03-06', '别人的', { visitor: '李国秀英' });
    const visits = await client.receptions.ofVisitor({ visitor: ' 李国秀 ' });
    expect(visits.map(({ id, ...visit }) => visit)).toEqual([
      { date: '2026-02-26', station: stations[1]?.name, address: '和平村三组', matter: '村道坑洼' },
      { date: '2024-01-06', station: stations[0]?.name, address: '和平村三组', matter: '路灯不亮' },
    ]);
    expect((await refusalOf(client.receptions.ofVisitor({ visitor: ' ' }))).message).toBe('请填写来访人姓名');
  });
});
