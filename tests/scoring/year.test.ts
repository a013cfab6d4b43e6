import { describe, expect, it } from 'vitest';
import { honoursPartly } from '#support/mechanisms.ts';
import { demoOffice } from '#support/office.ts';

/**
 * Worked out by hand from the five workbooks and the rubric (代表履职平台计分表: first + each more, capped):
 * what stands in the sheets, then the points it gives.
 */
const byHand: [string, string, Record<string, number>, number, string][] = [
  [
    '欧明和',
    '人代会1次、其他会议2次、培训2次、调研1次、视察2次、领衔4件联名1件、接待5场',
    {
      congress: 15,
      'other-meetings': 4,
      training: 4,
      proposals: 10,
      research: 4,
      inspection: 7,
      reception: 12,
      reportback: 0,
    },
    56,
    '尚未定等',
  ],
  [
    '尹长礼',
    '人代会2次、其他会议3次、培训2次、调研1次、视察和执法检查3次、领衔4件联名2件、接待11场、述职',
    {
      congress: 15,
      'other-meetings': 5,
      training: 4,
      proposals: 10,
      research: 4,
      inspection: 8,
      reception: 12,
      reportback: 3,
    },
    61,
    '尚未定等',
  ],
  [
    '赵国伟',
    '人代会2次、其他会议3次、培训1次、调研缺席、视察和执法检查3次、领衔2件联名3件、接待2场、述职计票不符',
    {
      congress: 15,
      'other-meetings': 5,
      training: 3,
      proposals: 10,
      research: 0,
      inspection: 8,
      reception: 6,
      reportback: 0,
    },
    47,
    '尚未定等',
  ],
  [
    '田艳',
    '人代会未出席、其他会议2次、培训2次、调研1次、视察和执法检查3次、领衔1件联名2件、接待3场',
    {
      congress: 0,
      'other-meetings': 4,
      training: 4,
      proposals: 8,
      research: 4,
      inspection: 8,
      reception: 8,
      reportback: 0,
    },
    36,
    '尚未定等',
  ],
];

const none = { mediation: 0, relief: 0, 'good-deeds': 0, charity: 0, other: 0 };

describe('the scores of 2025', () => {
  it('agree with what was worked out by hand for four deputies', async () => {
    const { client } = await demoOffice();
    const { deputies } = await client.scoring.year({ year: 2025 });
    const found = byHand.map(([name, records]) => {
      const deputy = deputies.find((candidate) => candidate.name === name);
      return [name, records, deputy?.points, deputy?.total, deputy?.grade];
    });
    expect(found).toEqual(
      byHand.map(([name, records, points, total, grade]) => [
        name,
        records,
        { ...none, ...points },
        total,
        grade,
      ]),
    );
  });

  it('rank all 86 deputies, equal totals sharing a rank, and count the grades', async () => {
    const { client } = await demoOffice();
    const { deputies, grades, rubric, waits } = await client.scoring.year({ year: 2025 });
    expect(deputies.slice(0, 4).map(({ rank, name, total }) => [rank, name, total])).toEqual([
      [1, '尹长礼', 61],
      [1, '田金', 61],
      [3, '田燕长', 60],
      [4, '叶荣建', 59],
    ]);
    expect(grades).toEqual([
      { name: '优秀', count: 0 },
      { name: '称职', count: 0 },
      { name: '不称职', count: 0 },
      { name: '尚未定等', count: 86 },
    ]);
    expect(waits).toEqual([
      {
        text: '全年没有一条记录的计分项：化解矛盾纠纷、扶弱济困、为群众办好事实事、公益慈善、其他',
        items: ['mediation', 'relief', 'good-deeds', 'charity', 'other'],
      },
    ]);
    expect(rubric.items.map(({ code }) => code)).toEqual(
      'congress other-meetings training proposals research inspection reception mediation relief good-deeds charity reportback other'.split(
        ' ',
      ),
    );
    honoursPartly('DT-9', '闭会期间活动没有计划、载体和考评的全过程');
    honoursPartly('KH-3', '只有履职登记和积分排名，没有联系群众、成果展示和群众监督');
    honoursPartly('CB-6', '等次只按积分，考评的三块没有分开');
  });

  it('explain a point down to its record, and say why a report-back does not count', async () => {
    const { client } = await demoOffice();
    const { rows } = await client.deputies.list({ search: '赵国伟' });
    const { items } = await client.scoring.deputy({ deputyId: rows[0]?.id ?? '', year: 2025 });
    const reasons = (code: string) =>
      items.find((item) => item.code === code)?.reasons.map(({ text }) => text);
    expect(reasons('training')).toEqual([
      '3月12日 代表履职能力培训，出席，+3',
      '9月10日 代表法专题学习，请假，不计分',
    ]);
    expect(reasons('reportback')).toEqual([
      '11月22日 向选民述职（口头），测评计票待更正，更正后计分（满意57、基本满意4、不满意1、弃权2，合计64票，比有效票62票多2票）',
    ]);
    for (const item of items) {
      expect(item.reasons.reduce((sum, { points }) => sum + points, 0)).toBe(item.points);
    }
  });

  it('give the report-back its points once the count is corrected', async () => {
    const { client } = await demoOffice();
    const { rows } = await client.reportbacks.list({ year: 2025 });
    const broken = rows.filter(({ refusals }) => refusals.length > 0);
    expect(broken.map(({ deputy }) => deputy)).toEqual(['赵国伟']);
    const { id = '', deputyId = '' } = broken[0] ?? {};
    const votes = { 满意: 55, 基本满意: 4, 不满意: 1, 弃权: 2 };
    await client.reportbacks.correctTally({ id, issued: 62, returned: 62, valid: 62, votes });
    const { total, items } = await client.scoring.deputy({ deputyId, year: 2025 });
    expect(items.find(({ code }) => code === 'reportback')?.points).toBe(3);
    expect(total).toBe(50);
  });
});
