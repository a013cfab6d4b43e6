import { describe, expect, it } from 'vitest';
import { halves, pointsOf } from '#electron/values/points.ts';
import { gradeOf } from '#features/scoring/rules/grading.ts';
import type { ProposalRecord } from '#features/scoring/rules/records.ts';
import { scoreDeputy } from '#features/scoring/rules/score.ts';
import { attended, duties, pointsFor, R1, received } from './duties.ts';

describe('R1', () => {
  it('has thirteen items whose caps make 105, 100 without 其他', () => {
    expect(R1.items.map(({ code, cap }) => [code, pointsOf(cap ?? 0)])).toEqual([
      ['congress', 15],
      ['other-meetings', 5],
      ['training', 5],
      ['proposals', 10],
      ['research', 6],
      ['inspection', 10],
      ['reception', 12],
      ['mediation', 8],
      ['relief', 8],
      ['good-deeds', 8],
      ['charity', 8],
      ['reportback', 5],
      ['other', 5],
    ]);
  });

  it('gives 0 where there is no record', () => {
    const { total, items } = scoreDeputy(R1, duties({}));
    expect({ total, points: items.map(({ points }) => points) }).toEqual({
      total: 0,
      points: Array.from({ length: 13 }, () => 0),
    });
  });
});

describe('attendance under R1', () => {
  it.each([
    ['congress', '人代会', [0, 15, 15, 15]],
    ['other-meetings', '小组活动', [0, 3, 4, 5, 5]],
    ['other-meetings', '评议', [0, 3, 4, 5, 5]],
    ['training', '学习培训', [0, 3, 4, 5, 5]],
    ['research', '专题调研', [0, 4, 5, 6, 6]],
    ['inspection', '视察', [0, 6, 7, 8, 9, 10, 10]],
    ['inspection', '执法检查', [0, 6, 7, 8, 9, 10, 10]],
  ])('%s counts %s: for 0, 1, 2 … times %j points', (code, kind, expected) => {
    const scores = expected.map((_, count) => pointsFor(code, { attendances: attended(kind, count) }));
    expect(scores).toEqual(expected);
  });

  it('counts 视察 and 执法检查 together, and 小组活动 and 评议 together', () => {
    const attendances = [
      ...attended('视察', 2),
      ...attended('执法检查', 1),
      ...attended('小组活动', 1),
      ...attended('评议', 1),
    ];
    expect([pointsFor('inspection', { attendances }), pointsFor('other-meetings', { attendances })]).toEqual([
      8, 4,
    ]);
  });

  it.each([
    ['present', 3],
    ['late', 3],
    ['leave', 0],
    ['absent', 0],
    ['not-notified', 0],
  ] as const)('marked %s gives %i for a training', (mark, expected) => {
    expect(pointsFor('training', { attendances: attended('学习培训', 1, mark) })).toBe(expected);
  });
});

describe('proposals under R1', () => {
  const proposals = (lead: number, cosigned: number): ProposalRecord[] =>
    Array.from({ length: lead + cosigned }, (_, index) => ({
      id: `p${index}`,
      number: `2025-00${index}`,
      title: '建议',
      raisedOn: `2025-04-${String(20 - index).padStart(2, '0')}`,
      role: index < lead ? 'lead' : 'cosigner',
    }));

  it.each([
    [1, 0, 6],
    [2, 0, 8],
    [3, 0, 10],
    [4, 0, 10],
    [0, 1, 1],
    [0, 4, 4],
    [0, 7, 4],
    [1, 2, 8],
    [1, 7, 10],
    [2, 1, 9],
    [3, 4, 10],
  ])('%i led and %i co-signed give %i', (lead, cosigned, expected) => {
    expect(pointsFor('proposals', { proposals: proposals(lead, cosigned) })).toBe(expected);
  });
});

describe('receptions under R1', () => {
  const at = (...occasions: [date: string, place: string][]) => ({
    receptions: occasions.map(([date, place], index) => received(`r${index}`, date, place)),
  });

  it.each([
    [at(['2025-01-06', '甲站']), 4],
    [at(['2025-01-06', '甲站'], ['2025-01-06', '甲站'], ['2025-01-06', '甲站']), 4],
    [at(['2025-01-06', '甲站'], ['2025-01-06', '乙站']), 6],
    [at(['2025-01-06', '甲站'], ['2025-01-16', '甲站'], ['2025-01-06', '甲站']), 6],
    [
      at(
        ['2025-01-06', '甲'],
        ['2025-02-06', '甲'],
        ['2025-03-06', '甲'],
        ['2025-04-06', '甲'],
        ['2025-05-06', '甲'],
      ),
      12,
    ],
    [
      at(
        ['2025-01-06', '甲'],
        ['2025-02-06', '甲'],
        ['2025-03-06', '甲'],
        ['2025-04-06', '甲'],
        ['2025-05-06', '甲'],
        ['2025-06-06', '甲'],
      ),
      12,
    ],
  ])('count once for each day and place: case %# gives %i', (records, expected) => {
    expect(pointsFor('reception', records)).toBe(expected);
  });
});

describe('deeds and report-backs under R1', () => {
  it.each([
    ['mediation', '化解矛盾纠纷', [0, 5, 6, 7, 8, 8]],
    ['relief', '扶弱济困', [0, 5, 6, 7, 8, 8]],
    ['good-deeds', '办好事实事', [0, 5, 6, 7, 8, 8]],
    ['charity', '公益慈善', [0, 5, 6, 7, 8, 8]],
    ['other', '其他履职', [0, 5, 5]],
  ])('%s counts %s: for 0, 1, 2 … times %j points', (code, kind, expected) => {
    const scores = expected.map((_, count) =>
      pointsFor(code, {
        deeds: Array.from({ length: count }, (_each, index) => ({
          id: `d${index}`,
          date: '2025-05-01',
          kind,
          title: '一件事',
        })),
      }),
    );
    expect(scores).toEqual(expected);
  });

  it.each([
    ['held', [false], 3],
    ['held twice', [false, false], 3],
    ['refused', [true], 0],
    ['refused and held again', [true, false], 3],
  ])('reportback %s gives its points', (_case, refusals, expected) => {
    const reportbacks = refusals.map((refused, index) => ({
      id: `b${index}`,
      date: `2025-11-2${index}`,
      form: '书面',
      refusals: refused ? ['票数不符'] : [],
    }));
    expect(pointsFor('reportback', { reportbacks })).toBe(expected);
  });
});

describe('the grade under R1', () => {
  it.each([
    [105, '优秀'],
    [80, '优秀'],
    [79.5, '称职'],
    [60, '称职'],
    [59.5, '不称职'],
    [0, '不称职'],
  ])('of %d is %s', (total, expected) => {
    expect(gradeOf(R1, halves(total), [])).toBe(expected);
  });
});
