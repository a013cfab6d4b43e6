import { describe, expect, it } from 'vitest';
import { newOffice } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';
import { smallOffice } from '#support/small-office.ts';

const next = { ordinal: 20, name: '清溪镇第二十届人民代表大会', fromOn: '2026-06-18' };

describe('the terms', () => {
  it('run from a first session to the day before the next, the latest first', async () => {
    const { client, term } = await smallOffice();
    const { id } = await client.terms.save(next);
    expect(await client.terms.list()).toEqual([
      { ...next, id, deputies: 0, state: 'to-come' },
      {
        id: term,
        ordinal: 19,
        name: '清溪镇第十九届人民代表大会',
        fromOn: '2021-11-20',
        untilOn: '2026-06-17',
        deputies: 4,
        state: 'running',
      },
    ]);
    expect((await client.terms.desk()).term?.id).toBe(term);
  });

  it('are over once the next has begun, which then is the desk’s', async () => {
    const { client } = await smallOffice({ today: '2026-07-01' });
    const { id } = await client.terms.save(next);
    expect((await client.terms.list()).map(({ state }) => state)).toEqual(['running', 'over']);
    expect((await client.terms.desk()).term?.id).toBe(id);
  });

  it.each([
    [{ ordinal: 19 }, 'term-taken', '第19届已经有了。'],
    [{ fromOn: '2021-11-20' }, 'terms-overlap', '首次会议日期与第19届（2021年11月20日）的先后不符。'],
    [
      { ordinal: 18, fromOn: '2022-01-01' },
      'terms-overlap',
      '首次会议日期与第19届（2021年11月20日）的先后不符。',
    ],
  ])('refuse %j', async (wrong, code, message) => {
    const { client } = await smallOffice();
    for (const call of [
      client.terms.save({ ...next, ...wrong }),
      client.terms.open({ ...next, ...wrong, reelected: [] }),
    ])
      expect(await refusalOf(call).catch((error) => error)).toMatchObject({ code, message });
    expect(await client.terms.list()).toHaveLength(1);
  });

  it('refuse one that there is not, and what nothing went before', async () => {
    const { client } = await smallOffice();
    expect((await refusalOf(client.terms.save({ ...next, id: 'x' }))).code).toBe('unknown-term');
    expect((await refusalOf(client.terms.remove({ id: 'x' }))).code).toBe('unknown-term');
    const empty = await newOffice();
    expect((await refusalOf(empty.client.terms.open({ ...next, reelected: [] }))).code).toBe(
      'no-term-before',
    );
    expect((await refusalOf(empty.client.groups.save({ name: '第一代表小组' }))).code).toBe('no-term');
    expect((await refusalOf(empty.client.deputies.save({ name: '欧明和', level: 'township' }))).code).toBe(
      'no-term',
    );
  });

  it('are opened with the groups of the one before and with whoever was elected again', async () => {
    const { client, deputies, term } = await smallOffice();
    const [first, , third] = deputies;
    const { id, deputies: count } = await client.terms.open({ ...next, reelected: [first, third] });
    expect(count).toBe(2);
    const roster = async (termId: string) =>
      (await client.deputies.list({ termId, order: 'roster' })).rows.map((row) => [
        row.name,
        row.group,
        row.station,
        row.entry,
      ]);
    expect(await roster(id)).toEqual([
      ['欧明和', '第一代表小组', '清溪站', 'general'],
      ['赵国伟', '第二代表小组', '大坪站', 'general'],
    ]);
    expect((await roster(term)).map(([name]) => name)).toEqual(['欧明和', '尹长礼', '赵国伟', '田艳']);
    const groups = await client.groups.list({ year: 2026 });
    expect(groups.map(({ name, deputies: members }) => [name, members])).toEqual([
      ['第一代表小组', 2],
      ['第二代表小组', 2],
      ['第一代表小组', 1],
      ['第二代表小组', 1],
    ]);
  });

  it('are not opened with whoever was no deputy of the one before', async () => {
    const { client, deputies } = await smallOffice();
    const terms = await client.terms.list();
    expect(await refusalOf(client.terms.open({ ...next, reelected: [deputies[0], 'nobody'] }))).toEqual({
      code: 'not-of-the-term-before',
      message: '选为连任的人里，有人不是上一届的代表。',
      remedy: '请刷新页面，再核对连任名单。',
    });
    expect(await client.terms.list()).toEqual(terms);
    const { deputies: count } = await client.terms.open({ ...next, reelected: [deputies[0], deputies[0]] });
    expect(count).toBe(1);
  });

  it('stay while they have deputies, and while there is no other; one without goes with its groups and comes back with them', async () => {
    const { client, term } = await smallOffice();
    expect(await refusalOf(client.terms.remove({ id: term }))).toMatchObject({
      code: 'term-in-use',
      message: '清溪镇第十九届人民代表大会还有 4 名代表，不能删除。',
    });
    const { id } = await client.terms.open({ ...next, reelected: [] });
    expect((await refusalOf(client.terms.remove({ id: term }))).message).toBe(
      '清溪镇第十九届人民代表大会还有 4 名代表，不能删除。',
    );
    const groups = async () => (await client.groups.list({ year: 2026 })).length;
    expect(await groups()).toBe(4);
    await client.terms.remove({ id });
    expect([await groups(), (await client.terms.list()).length]).toEqual([2, 1]);
    await client.bin.restore({ id: (await client.bin.list()).rows[0]?.id ?? '' });
    expect([await groups(), (await client.terms.list()).length]).toEqual([4, 2]);
  });
});
