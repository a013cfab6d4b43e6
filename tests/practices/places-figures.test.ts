import { describe, expect, it } from 'vitest';
import { percentText } from '#electron/values/share.ts';
import { annualReturn } from '#features/county/rules/annual-return.ts';
import { summariseOpinions } from '#features/opinions/rules/summary.ts';
import { loadPractice } from '#features/practices/store.ts';
import { honours, honoursPartly } from '#support/mechanisms.ts';
import { smallOffice } from '#support/small-office.ts';
import { deputy, received, writerOf } from '../county/records.ts';

const { opinions: settings } = loadPractice('resources/practices/general');
const today = '2023-08-31';

/** So many opinions, of which the first few were closed and rated so. */
const opinionsOf = (raised: number, closed: number, satisfied: number) =>
  Array.from({ length: raised }, (_, at) => ({
    ...{ raisedOn: '2022-04-01', assignedOn: '2022-04-02' },
    ...(at < closed && {
      ...{ answeredOn: '2022-06-01', closedOn: '2022-06-02', result: 'A' },
      deputyRating: at < satisfied ? '满意' : '不满意',
    }),
    deadline: { state: 'running' as const, days: 1 },
    closed: at < closed,
  }));

describe('the figures of a place', () => {
  it.each([
    ['GL-7', 264, 213, 213, '80.7%', '100.0%', ''],
    ['XS-4', 5423, 5045, 5045, '93.0%', '100.0%', ''],
    ['SX-11', 15062, 13104, 13091, '87.0%', '99.9%', '每名代表每月一条没有提示'],
    ['FZ-11', 651, 311, 311, '47.8%', '100.0%', '当场办结不单独计数，星级站没有登记'],
    ['STW-8', 32, 14, 14, '43.8%', '100.0%', '微建议、问题清单、信息不分开计数'],
  ])('%s: of %i opinions %i closed', (id, raised, closed, satisfied, rate, rating, missing) => {
    const summary = summariseOpinions(opinionsOf(raised, closed, satisfied), () => settings, today);
    expect([percentText(summary.closed), percentText(summary.deputyRatings.satisfied)]).toEqual([
      rate,
      rating,
    ]);
    if (missing === '') honours(id);
    else honoursPartly(id, missing);
    honoursPartly('XG-9', '办成率没有单独算出，满意率和办结率并列');
  });

  it('count deputies at stations and voters received there (城步)', () => {
    const ids = Array.from({ length: 782 }, (_, at) => `d${at}`);
    const receptions = Array.from({ length: 1776 }, (_, at) =>
      received(`2023-01-${(at % 28) + 1}`, '大坪站', ['d0']),
    );
    const { township } = annualReturn(writerOf({ deputies: ids.map((id) => deputy(id)), receptions }));
    expect([township.deputies, township.figures.voters, township.figures.receptions]).toEqual([
      782, 1776, 28,
    ]);
    honours('CB-2');
    honoursPartly('QYP-6', '活动次数不在年度上报里，人次在');
    honoursPartly('CB-13', '经站提出后解决的问题不单独计数');
  });

  it('score each deputy by the six things to be done in a year (黎川)', async () => {
    const { client, deputies } = await smallOffice();
    const six = ['宣讲', '走访选民', '促成项目', '督办难题', '调解纠纷'];
    const change = (part: string, key: string, value: unknown) =>
      client.practices.change({
        ...{ from: '2026-01-01', source: '主席团会议' },
        values: [{ part, key, value }],
      } as never);
    const { deedKinds } = loadPractice('resources/practices/general').activities;
    await change('activities', 'deedKinds', [...deedKinds, ...six]);
    const item = (name: string, code: string, counts: object) => ({
      ...{ code, name, clause: `${name}1次（件）`, cap: 1 },
      rules: [{ form: 'each', counts, each: 1, advice: `${name}1次` }],
    });
    await change('rubric', 'items', [
      ...six.map((kind, at) => item(kind, `k${at}`, { records: 'deeds', kinds: [kind] })),
      item('提出意见', 'k5', { records: 'proposals', role: 'lead' }),
    ]);
    const [id] = deputies;
    for (const kind of six.slice(0, 4))
      await client.deeds.save({ deputyId: id, date: '2026-01-06', kind, title: kind });
    await client.opinions.save({ raisedOn: '2026-01-06', leadId: id, title: '修路' });
    const { items, total } = await client.scoring.deputy({ deputyId: id, year: 2026 });
    expect(items.map(({ name, points, toRaise }) => [name, points, toRaise !== undefined])).toEqual([
      ...six.slice(0, 4).map((kind) => [kind, 1, false]),
      ['调解纠纷', 0, true],
      ['提出意见', 1, false],
    ]);
    expect(total).toBe(5);
    honours('LC-1');
    honoursPartly('SX-13', '小组没有自己的指标');
    honoursPartly('KH-1', '联系的户没有登记，只有履职事项的类型');
  });
});
