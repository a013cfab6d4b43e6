import { describe, expect, it, test } from 'vitest';
import { activityData } from '#features/official-documents/documents/activity.ts';
import { attendanceOfYear } from '#features/official-documents/documents/attendance-of-year.ts';
import { gradesOfYear } from '#features/official-documents/documents/grades-of-year.ts';
import { officeFields } from '#features/official-documents/documents/office.ts';
import { opinionKinds } from '#features/official-documents/documents/opinion-kinds.ts';
import { receptionDayData } from '#features/official-documents/documents/reception-days.ts';
import { reportbackResults } from '#features/official-documents/documents/reportback-results.ts';
import { stationData } from '#features/official-documents/documents/station.ts';
import { receptionTotals } from '#features/official-documents/rules/reception-figures.ts';
import { loadPractice } from '#features/practices/store.ts';
import type { ReportbackSettings } from '#features/reportbacks/settings.ts';

const activity = (
  date: string,
  kind: string,
  [present, late, leave, absent]: [number, number, number, number],
) => ({
  date,
  title: `${kind}一次`,
  kind,
  present,
  late,
  leave,
  absent,
});

const settings: ReportbackSettings = {
  ...loadPractice('resources/practices/general').reportbacks,
  options: ['满意', '基本满意', '不满意', '弃权'],
  abstention: '弃权',
  satisfiedOptions: ['满意', '基本满意'],
  denominator: 'valid',
  results: [],
};

const result = (name: string, valid: number) => ({
  name,
  constituency: '第1选区',
  date: '2025-11-20',
  tally: { issued: 50, returned: 48, valid, votes: { 满意: 30, 基本满意: 10, 不满意: 5, 弃权: 1 } },
});

describe('the year’s figures', () => {
  it('tell sessions of the congress from activities between them, kinds in the practice’s order', () => {
    const data = attendanceOfYear({
      activities: [
        activity('2025-02-18', '人代会', [62, 1, 4, 3]),
        activity('2025-03-12', '自定类型', [1, 0, 0, 1]),
        activity('2025-04-09', '视察', [70, 0, 10, 0]),
      ],
      kinds: ['人代会', '视察', '评议'],
      congressKinds: ['人代会'],
    });
    expect(data).toEqual({
      fields: {
        人代会次数: 1,
        人代会应到人次: 70,
        人代会实到人次: 63,
        人代会出席率: '90.0%',
        活动次数: 2,
        活动参加人次: 71,
        活动参加率: '86.6%',
      },
      tables: {
        活动类型: [
          { 活动类型: '视察', 次数: 1, 参加人次: 70, 参加率: '87.5%' },
          { 活动类型: '自定类型', 次数: 1, 参加人次: 1, 参加率: '50.0%' },
        ],
      },
    });
  });

  it('count one station on one day as one reception, and each voter', () => {
    const people = (...names: string[]) => names.map((name) => ({ id: name, name }));
    const fact = { date: '2025-03-06', station: '河西站', transferred: true, answeredOnSpot: false };
    expect(
      receptionTotals([
        { ...fact, deputies: people('甲') },
        { ...fact, deputies: people('甲', '乙') },
        { ...fact, station: '龙潭站', deputies: people('甲') },
      ]),
    ).toEqual({ times: 2, voters: 3, deputies: 3, transferred: 3, answeredOnSpot: 0 });
  });

  it('print the five counts of each ballot and the rate’s denominator, and keep back a count that disagrees', () => {
    const { fields, tables } = reportbackResults([result('高永', 46), result('赵国伟', 40)], settings);
    expect(fields).toEqual({
      测评人数: 1,
      计票待更正人数: 1,
      计票待更正代表: '赵国伟',
      测评选项: '满意／基本满意／不满意',
      满意率口径: '“满意”“基本满意”票数之和占有效票数的比率',
      有评定等次: 0,
    });
    expect(tables.测评结果).toEqual([
      {
        姓名: '高永',
        选区: '第1选区',
        述职日期: '2025年11月20日',
        发出: 50,
        收回: 48,
        有效: 46,
        无效: 2,
        弃权: 1,
        满意票: 30,
        基本满意票: 10,
        不满意票: 5,
        各项得票: '30／10／5',
        满意率: '87.0%',
        等次: '',
      },
    ]);
  });

  it('name a result where the practice fixes one, over its own denominator', () => {
    const rule = {
      name: '称职',
      options: ['满意'],
      comparison: 'at-least',
      share: { parts: 3, of: 5 },
    } as const;
    const { fields, tables } = reportbackResults([result('高永', 46)], {
      ...settings,
      satisfiedOptions: ['满意'],
      denominator: 'issued',
      results: [{ ...rule, options: ['满意'] }],
    });
    expect(fields).toMatchObject({ 有评定等次: 1, 满意率口径: '“满意”票数占发出票数的比率' });
    expect(tables.测评结果?.[0]).toMatchObject({ 满意率: '60.0%', 等次: '称职' });
  });

  it('share out grades, topics and channels, what does not occur aside', () => {
    expect(gradesOfYear(['优秀', '合格'], ['合格', '合格']).tables.等级分布).toEqual([
      { 等级: '优秀', 人数: 0, 占比: '0.0%' },
      { 等级: '合格', 人数: 2, 占比: '100.0%' },
    ]);
    expect(
      opinionKinds(
        [
          { category: '社会治理', source: '' },
          { category: '交通建设', source: '走访' },
        ],
        { topics: ['农业农村', '交通建设', '社会治理'], channels: ['走访'] },
      ).tables,
    ).toEqual({
      意见类别: [
        { 名称: '交通建设', 件数: 1, 占比: '50.0%' },
        { 名称: '社会治理', 件数: 1, 占比: '50.0%' },
      ],
      意见来源: [
        { 名称: '走访', 件数: 1, 占比: '50.0%' },
        { 名称: '来源未登记', 件数: 1, 占比: '50.0%' },
      ],
    });
  });
});

test.each([
  ['清溪镇', '镇'],
  ['白石乡', '乡'],
  ['白石彝族乡', '乡'],
])('the office of %s calls its own bodies %s', (township, word) => {
  const office = { township, county: '云岭县', termOrdinal: 19, year: 2025, today: '2025-12-31', body: '' };
  expect(officeFields(office)).toMatchObject({ 镇名: township, 乡镇: word });
});

describe('one record’s figures', () => {
  it('give an activity’s attendance, its deputies by group in the office’s order', () => {
    const attenders = [
      { name: '甲', group: '第二组', mark: 'present' },
      { name: '乙', group: '第一组', mark: 'leave' },
      { name: '丙', group: '', mark: 'late' },
    ] as const;
    const { fields, tables } = activityData(
      activity('2025-04-09', '视察', [1, 1, 1, 0]),
      [...attenders],
      ['第一组', '第二组', '第三组'],
    );
    expect(fields).toMatchObject({ 应到人数: 3, 实到人数: 2, 请假人数: 1, 缺席人数: 0, 出席率: '66.7%' });
    expect(tables.通知小组).toEqual([
      { 代表小组: '第一组', 代表: '乙', 人数: 1 },
      { 代表小组: '第二组', 代表: '甲', 人数: 1 },
      { 代表小组: '未编组', 代表: '丙', 人数: 1 },
    ]);
    expect(tables.请假代表).toEqual([{ 姓名: '乙', 代表小组: '第一组' }]);
  });

  it('give a station’s next day, or none', () => {
    const station = { name: '河西站', deputies: [], rule: '每月逢六日', notAccepted: ['诉讼中的事项'] };
    expect(stationData({ ...station, nextDay: '2026-01-16' }).fields).toMatchObject({
      下次接待日: '2026-01-16',
    });
    expect(stationData(station).fields).toMatchObject({ 下次接待日: '', 本站代表人数: 0 });
  });

  it('give reception days by month', () => {
    const { tables } = receptionDayData(['2025-10-06', '2025-10-16', '2025-12-26'], {
      rule: '',
      stations: [],
    });
    expect(tables.接待日).toEqual([
      { 月份: '10月', 接待日: '6日、16日', 天数: 2 },
      { 月份: '12月', 接待日: '26日', 天数: 1 },
    ]);
  });
});
