import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseTemplate } from '#documents/template/read.ts';
import { gapsOf, questionsOf, withAnswers } from '#features/official-documents/documents/answers.ts';
import { talliesOfYear } from '#features/official-documents/documents/tallies-of-year.ts';
import { fileActivities, filePartOf } from '#features/official-documents/rules/deputy-file.ts';
import { ratingAdvice, urgingReason } from '#features/official-documents/rules/opinion-words.ts';
import { loadPractice } from '#features/practices/store.ts';
import type { Denominator } from '#features/reportbacks/settings.ts';

describe('why an opinion is urged on', () => {
  const assigned = { assignedOn: '2025-01-30', dueOn: '2025-04-30' };
  test.each([
    ['2025-05-01', assigned, '应于2025年4月30日前答复，截至2025年5月1日已逾期1日，仍未答复。'],
    ['2025-04-30', assigned, '应于2025年4月30日前答复，今日到期，尚未答复。'],
    ['2025-04-20', assigned, '应于2025年4月30日前答复，距答复期限还有10日，尚未答复。'],
    ['2025-04-20', { assignedOn: '2025-01-30' }, '至今没有答复。'],
  ])('is told as of %s', (today, handled, reason) => {
    expect(urgingReason(handled, today)).toBe(`该件已于2025年1月30日交办，${reason}`);
  });

  it('is not told of one that is answered or was never assigned', () => {
    expect(urgingReason({ ...assigned, answeredOn: '2025-06-01' }, '2025-06-01')).toBe('');
    expect(urgingReason({ dueOn: '2025-04-30' }, '2025-06-01')).toBe('');
  });
});

describe('what is asked of the unit after its answer was rated', () => {
  const redoRatings = ['不满意'];
  test.each([
    ['不满意', '不满意', '代表、选民对办理结果不满意。请你单位'],
    ['不满意', '满意', '代表对办理结果不满意。请你单位'],
    ['满意', '不满意', '选民对办理结果不满意。请你单位'],
    ['基本满意', '', '代表评价为基本满意。答复中承诺解决的事项'],
    ['', '满意', '选民评价为满意。答复中承诺解决的事项'],
  ])('is to handle it again only where somebody is not satisfied: %s %s', (deputy, voter, start) => {
    const advice = ratingAdvice({ deputyRating: deputy, voterRating: voter, redoRatings });
    expect(advice.slice(0, start.length)).toBe(start);
  });

  it('is nothing where nobody has rated it', () => {
    expect(ratingAdvice({ deputyRating: '', voterRating: '', redoRatings })).toBe('');
  });
});

describe('a deputy’s file', () => {
  const activity = { date: '2025-03-01', title: '甲', mark: '出席', congress: false, heading: undefined };
  test.each([
    [{ ...activity, kind: '人代会', congress: true }, '会议'],
    [{ ...activity, kind: '学习培训', heading: '培训' }, '学习培训'],
    [{ ...activity, kind: '专题调研', heading: '调研' }, '视察调研'],
    [{ ...activity, kind: '执法检查' }, '视察调研'],
    [{ ...activity, kind: '第一组例会', heading: '小组活动' }, '小组活动'],
    [{ ...activity, kind: '评议' }, '其他活动'],
  ])('has %j under %s', (one, part) => {
    expect(filePartOf(one)).toBe(part);
  });

  it('files every activity once, in order of date', () => {
    const activities = fc.array(
      fc.record({
        date: fc.constantFrom('2025-01-01', '2025-05-05', '2025-09-09'),
        title: fc.uuid(),
        kind: fc.constantFrom('人代会', '视察', '学习培训', '小组活动', '评议', ''),
        mark: fc.constant('出席'),
        heading: fc.constantFrom(undefined, '视察', '培训'),
        congress: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(activities, (all) => {
        const parts = Object.values(fileActivities(all));
        expect(
          parts
            .flat()
            .map(({ title }) => title)
            .sort(),
        ).toEqual(all.map(({ title }) => title).sort());
        for (const part of parts)
          expect(part.map(({ date }) => date)).toEqual(part.map(({ date }) => date).sort());
      }),
    );
  });
});

describe('the year’s counts of votes', () => {
  const settings = {
    ...loadPractice('resources/practices/general').reportbacks,
    options: ['称职', '不称职'],
    abstention: '弃权',
    satisfiedOptions: ['称职'],
    denominator: 'returned' as Denominator,
    results: [
      { name: '称职', options: ['称职'], comparison: 'at-least' as const, share: { parts: 80, of: 100 } },
    ],
  };
  const tally = { issued: 12, returned: 10, valid: 9, votes: { 称职: 8, 不称职: 1, 弃权: 0 } };
  const session = { group: '第一组', date: '2025-11-20', place: '龙潭站' };
  const rows = [
    { ...session, deputy: '高永', tally },
    { ...session, deputy: '谭芳龙', tally: { ...tally, votes: { 称职: 8, 不称职: 2, 弃权: 0 } } },
    { ...session, date: '2025-12-01', deputy: '段梅超', tally },
  ];

  it('are set out by the practice’s options, and those that do not agree have neither rate nor result', () => {
    const { tables, fields } = talliesOfYear(rows, settings, '2025-11-21');
    expect(tables.计票?.slice(0, 2)).toEqual([
      {
        述职代表: '高永',
        日期: '2025年11月20日',
        地点: '龙潭站',
        称职票: 8,
        不称职票: 1,
        弃权票: 0,
        发出票: 12,
        收回票: 10,
        有效票: 9,
        无效票: 1,
        满意率: '80.0%',
        评议结果: '称职',
        核对情况: '各栏核对相符。',
      },
      {
        述职代表: '谭芳龙',
        日期: '2025年11月20日',
        地点: '龙潭站',
        称职票: 8,
        不称职票: 2,
        弃权票: 0,
        发出票: 12,
        收回票: 10,
        有效票: 9,
        无效票: 1,
        满意率: '待更正',
        评议结果: '',
        核对情况: '称职8、不称职2、弃权0，合计10票，比有效票9票多1票。',
      },
    ]);
    expect(tables.测评选项).toEqual([{ 名称: '称职' }, { 名称: '不称职' }, { 名称: '弃权' }]);
    expect(fields).toMatchObject({ 计票人次: 3, 待更正计票数: 1 });
  });

  test.each([
    ['2025-11-20', ['高永', '谭芳龙']],
    ['2025-11-21', ['段梅超']],
    ['2025-12-02', []],
  ])('offer those who are voted on next as of %s', (today, names) => {
    expect(talliesOfYear(rows, settings, today).tables.下一场述职代表?.map((row) => row.姓名)).toEqual(names);
  });
});

describe('rows that a template asks for', () => {
  const template = parseTemplate(
    {
      name: 'sample',
      label: '示例',
      description: '示例',
      kind: 'plain',
      issuer: '主席团',
      title: '示例',
      asks: [{ kind: 'rows', field: '名单', columns: ['姓名', '电话'], initial: '代表' }],
      body: [{ kind: 'paragraph', text: '示例' }],
    },
    '示例',
  );
  const data = { fields: {}, tables: { 代表: [{ 姓名: '高永', 小组: '第一组' }] } };

  it('are offered from a table by the columns’ names', () => {
    const questions = questionsOf(template, data, {});
    expect(questions.map(({ value }) => value)).toEqual([[['高永', '']]]);
    expect(gapsOf(questions)).toEqual([]);
  });

  it('give way to the answer, also to an empty one', () => {
    const questions = questionsOf(template, data, { 名单: [] });
    expect(withAnswers(data, questions).tables.名单).toEqual([{ 姓名: '×××', 电话: '×××' }]);
    expect(gapsOf(questions)).toEqual(['“名单”还没有填。']);
  });
});
