import { describe, expect, it } from 'vitest';
import { honoursPartly } from '#support/mechanisms.ts';
import { refusalOf } from '#support/refusals.ts';
import { smallOffice } from '#support/small-office.ts';

const ballots = { issued: 50, returned: 48, valid: 40, votes: { 满意: 30, 基本满意: 6, 不满意: 3, 弃权: 1 } };
const noBallots = { issued: 0, returned: 0, valid: 0 };

describe('a report-back', () => {
  it('is planned without ballots and counts for nothing yet, then held with them', async () => {
    const { client, deputies } = await smallOffice();
    const [deputyId] = deputies;
    const plan = { deputyId, date: '2026-01-20', place: '清溪站', form: '口头' };
    const planned = await client.reportbacks.save(plan);
    expect(planned).toEqual({
      ...{ id: planned.id, ...plan, deputy: '欧明和', ...noBallots, votes: [], note: '' },
      ...{ refusals: [], result: undefined, held: false },
    });
    const { own, higher, denominator } = await client.reportbacks.list({ year: 2026 });
    expect([own, higher, denominator]).toEqual([{ count: 0, of: 4 }, { count: 0, of: 0 }, '有效票']);
    const held = await client.reportbacks.save({ ...plan, ...ballots, id: planned.id, date: '2026-01-14' });
    expect([held.held, held.votes]).toEqual([
      true,
      [
        { option: '满意', count: 30, rate: 0.75 },
        { option: '基本满意', count: 6, rate: 0.15 },
        { option: '不满意', count: 3, rate: 0.075 },
        { option: '弃权', count: 1, rate: 0.025 },
      ],
    ]);
    expect((await client.reportbacks.list({ year: 2026 })).own).toEqual({ count: 1, of: 4 });
  });

  it('covers the township’s own deputies; those of higher levels stand beside them (代表法第五十八条)', async () => {
    const { client, deputies } = await smallOffice();
    const county = await client.deputies.save({
      name: '冯洋敏',
      level: 'county',
      idNumber: '510000197001010055',
    });
    for (const deputyId of [deputies[0], county.id])
      await client.reportbacks.save({ deputyId, date: '2026-01-13', ...ballots });
    const { own, higher } = await client.reportbacks.list({ year: 2026 });
    expect({ own, higher }).toEqual({ own: { count: 1, of: 4 }, higher: { count: 1, of: 1 } });
    const { figures } = await client.today.overview();
    expect(figures.find(({ target }) => target === 'reportbacks')).toMatchObject({
      value: '25.0%',
      basis: '本级代表4人，已述职1人；上级代表1人，已述职1人',
    });
    const { totals } = await client.county.annual({ year: 2026 });
    expect(totals.slice(-5)).toEqual(['本级1人', '上级1人', '', '', '']);
  });

  it('counts towards the term, in which each deputy reports back as often as the practice asks', async () => {
    const { client, deputies } = await smallOffice();
    const [first, second, third] = deputies;
    const votes = { 满意: 40 };
    const hold = (deputyId: string, date: string) =>
      client.reportbacks.save({ deputyId, date, issued: 50, returned: 48, valid: 40, votes });
    await hold(first, '2024-12-10');
    await hold(first, '2025-12-10');
    await hold(second, '2025-12-11');
    await client.reportbacks.save({ deputyId: third, date: '2026-01-20' });
    const termIn = async (year: number) => (await client.reportbacks.list({ year })).term;
    const owing = (...ids: [string, number][]) =>
      ids.map(([id, held]) => ({ id, name: expect.any(String), held }));
    const [, , , fourth] = deputies;
    expect(await termIn(2024)).toEqual({
      ...{ times: 1, deputies: 4, done: 1, yearly: 1 },
      owing: owing([second, 0], [third, 0], [fourth, 0]),
    });
    expect((await termIn(2026)).owing.map(({ id }) => id)).toEqual([third, fourth]);
    await client.practices.change({
      ...{ from: '2026-01-01', source: '主席团会议' },
      values: [{ part: 'reportbacks', key: 'timesPerTerm', value: 2 }],
    });
    expect(await termIn(2025)).toMatchObject({ times: 1, done: 2 });
    expect(await termIn(2026)).toEqual({
      ...{ times: 2, deputies: 4, done: 1, yearly: 2 },
      owing: owing([second, 1], [third, 0], [fourth, 0]),
    });
    honoursPartly('XS-11', '报告、询问、评议、测评四个环节没有分别登记');
  });

  it('offers the practice’s forms and the options of its ballot, abstention last', async () => {
    const { client } = await smallOffice();
    expect(await client.reportbacks.choices()).toEqual({
      forms: ['口头', '书面', '口头+书面'],
      options: ['满意', '基本满意', '不满意', '弃权'],
    });
  });

  it.each([
    [{ date: '2026-01-16', ...ballots }, 'not-held-yet', '述职日期在今天之后，还不能登记计票。'],
    [{ date: '2026-01-13' }, 'reportback-taken', '欧明和这一天的述职已经登记。'],
    [{ date: '2021-11-19' }, 'not-serving', '欧明和在2021年11月19日不是代表。'],
    [{ deputyId: 'x' }, 'unknown-deputy', '名册中没有这位代表。'],
    [{ ...ballots, valid: 41 }, 'tally-disagrees', '计票各栏对不上，没有保存。'],
    [{ id: 'x' }, 'unknown-reportback', '没有这次述职评议。'],
  ])('is refused with %j', async (wrong, code, message) => {
    const { client, deputies } = await smallOffice();
    await client.terms.save({ ordinal: 18, name: '第十八届', fromOn: '2016-11-20' });
    const plan = { deputyId: deputies[0], date: '2026-01-13' };
    await client.reportbacks.save(plan);
    const wanted = { ...plan, date: '2026-01-14', ...wrong };
    expect(await refusalOf(client.reportbacks.save(wanted))).toMatchObject({ code, message });
    expect((await client.reportbacks.list({ year: 2026 })).rows).toHaveLength(1);
  });
});
