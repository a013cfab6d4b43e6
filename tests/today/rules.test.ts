import { describe, expect, it } from 'vitest';
import { deadlineState } from '#features/opinions/rules/deadline.ts';
import type { Opinion } from '#features/opinions/rules/opinion.ts';
import { loadPractice } from '#features/practices/store.ts';
import { type DueInput, dueLines } from '#features/today/rules/due.ts';
import { yearFigures } from '#features/today/rules/figures.ts';

const { deadline } = loadPractice('resources/practices/general').opinions;
const everyDay = { isWorkday: () => true };
const wednesday = '2025-03-12';
const due = (input: Partial<DueInput>) =>
  dueLines({ opinions: [], refusedTallies: [], approvals: [], userChanges: [], ...input }, wednesday);

describe('what is due', () => {
  it('is sorted 逾期, 今天, 本周 and says what to do with what', () => {
    const judged = (id: string, unit: string, facts: Opinion) => ({
      ...facts,
      id,
      unit,
      number: `2025-${id}`,
      deadline: deadlineState(facts, wednesday, deadline, everyDay),
    });
    const opinion = (id: string, dueOn: string, unit = '', answeredOn?: string) =>
      judged(id, unit, { raisedOn: '2025-01-01', assignedOn: '2025-01-05', dueOn, answeredOn });
    const lines = due({
      opinions: [
        opinion('004', '2025-03-15', '镇派出所'),
        opinion('003', '2025-03-12', '县水务局'),
        opinion('001', '2024-12-30'),
        opinion('002', '2025-03-09', '镇自来水站'),
        opinion('005', '2025-03-09', '', '2025-03-11'),
        opinion('006', '2025-03-17'),
        judged('007', '', { raisedOn: '2025-02-03' }),
        judged('008', '', { raisedOn: '2025-02-03', answeredOn: '2025-02-20' }),
      ],
      reception: { date: '2025-03-16', deputies: ['王建国', '李华'], noticed: false, noticeDaysBefore: 3 },
      refusedTallies: [
        { id: 't3', deputy: '赵国伟', date: '2025-03-02', refusals: ['合计64票，比有效票62票多2票'] },
      ],
    });
    expect(
      lines.map(({ when, days, sentence, verb, target }) => [when, days, sentence, verb, target.id]),
    ).toEqual([
      ['overdue', -72, '第2025-001号建议2024年12月30日到期，已逾期72天，承办单位未答复', '督办', '001'],
      ['overdue', -3, '第2025-002号建议3月9日到期，已逾期3天，镇自来水站未答复', '督办', '002'],
      ['today', 0, '第2025-003号建议今天到期，县水务局未答复', '督办', '003'],
      ['today', 0, '第2025-007号建议2月3日提出，尚未交办', '交办', '007'],
      ['today', 0, '赵国伟3月2日述职测评的计票不符：合计64票，比有效票62票多2票', '更正', 't3'],
      ['week', 1, '3月16日接待日的公告应在3月13日前发出', '拟公告', '2025-03-16'],
      ['week', 3, '第2025-004号建议3月15日到期，镇派出所未答复', '督办', '004'],
      ['week', 4, '3月16日是代表接待选民日，由王建国、李华接待', '登记接待', '2025-03-16'],
    ]);
  });

  it('asks for deputies where nobody is on duty today, and for no notice that has gone out', () => {
    const lines = due({ reception: { date: wednesday, deputies: [], noticed: true, noticeDaysBefore: 3 } });
    expect(lines.map(({ sentence, verb }) => [sentence, verb])).toEqual([
      ['今天是代表接待选民日，还没有排定接待代表', '排班'],
    ]);
  });

  it('leaves out a reception day that is past', () => {
    expect(
      due({ reception: { date: '2025-03-11', deputies: [], noticed: false, noticeDaysBefore: 3 } }),
    ).toEqual([]);
  });
});

describe('the five figures of a year', () => {
  it('each show the two numbers behind them', () => {
    const figures = yearFigures({
      marks: ['present', 'present', 'late', 'leave', 'absent', 'not-notified'],
      receptions: [
        { date: '2025-01-06', stationId: '甲站' },
        { date: '2025-01-06', stationId: '甲站' },
        { date: '2025-01-06', stationId: '乙站' },
      ],
      opinions: {
        closed: { count: 212, of: 310 },
        deputyRatings: { byRating: {}, satisfied: { count: 212, of: 217 }, notReturned: 11 },
      },
      reportbacks: { count: 13, of: 72 },
    });
    expect(figures.map(({ name, value, basis, target }) => [name, value, basis, target])).toEqual([
      ['出勤率', '60%', '应到5人次，实到3人次', 'activities'],
      ['接待人次', '3', '接待2场，来访3人次', 'receptions'],
      ['办结率', '68.4%', '交办310件，办结212件', 'opinions'],
      ['满意率', '97.7%', '收回评价217件，满意和基本满意212件，未返回11件', 'opinions'],
      ['述职覆盖', '18.1%', '应述职72人，已述职13人', 'reportbacks'],
    ]);
  });
});
