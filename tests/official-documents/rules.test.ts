import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  answeredBy,
  answerState,
  answerTotals,
  byResult,
  byUnit,
  dissatisfied,
  type OpinionFact,
  overdueOpinions,
  ratingsOf,
  typicalCases,
} from '#features/official-documents/rules/opinion-figures.ts';
import { FACTS, RATINGS, RESULT_CLASSES, TODAY } from './facts.ts';

const answered = answeredBy(FACTS, TODAY);

describe('a supervision report’s figures', () => {
  test.each([
    ['answered on the due day', { dueOn: '2025-06-01', answeredOn: '2025-06-01' }, 'in-time'],
    ['answered a day after', { dueOn: '2025-06-01', answeredOn: '2025-06-02' }, 'late'],
    ['answered without a due day', { dueOn: undefined, answeredOn: '2025-06-02' }, 'answered-undated'],
    ['due today', { dueOn: TODAY }, 'not-due'],
    ['due yesterday', { dueOn: '2025-12-30' }, 'overdue'],
    [
      'due yesterday, its answer dated tomorrow',
      { dueOn: '2025-12-30', answeredOn: '2026-01-01' },
      'overdue',
    ],
    ['assigned without a due day', { dueOn: undefined }, 'no-due-date'],
    ['not assigned', { assignedOn: undefined, dueOn: undefined }, 'unassigned'],
  ])('tell an opinion %s', (_, change, state) => {
    const fact: OpinionFact = {
      number: '1',
      title: '',
      lead: '',
      unit: '',
      assignedOn: '2025-03-01',
      ...change,
    };
    expect(answerState(fact, TODAY)).toBe(state);
  });

  it('count every opinion once', () => {
    expect(answerTotals(FACTS, TODAY)).toEqual({
      received: 9,
      assigned: 8,
      unassigned: 1,
      answered: 4,
      answeredInTime: 2,
      answeredLate: 1,
      answeredUndated: 1,
      overdue: 2,
      notYetDue: 1,
      withoutDueDate: 1,
    });
  });

  it('name each unit, the one with most opinions first', () => {
    expect(
      byUnit(FACTS, TODAY).map(({ unit, totals }) => [
        unit,
        totals.assigned,
        totals.answered,
        totals.overdue,
      ]),
    ).toEqual([
      ['镇水务站', 3, 2, 0],
      ['供电所', 3, 1, 1],
      ['镇派出所', 2, 1, 1],
    ]);
  });

  it('keep the practice’s result classes in order, empty ones and answers without a class too', () => {
    expect(byResult(answered, RESULT_CLASSES)).toEqual([
      { code: 'A', name: '已解决', count: 2 },
      { code: 'B', name: '正在解决', count: 1 },
      { code: 'C', name: '列入计划', count: 0 },
      { code: '', name: '未分类', count: 1 },
    ]);
  });

  it('take rates over ratings returned, and count those not returned beside them', () => {
    expect(ratingsOf(answered, 'deputyRating', RATINGS)).toEqual({
      returned: 3,
      notReturned: 1,
      options: [
        { name: '满意', count: 1, rate: '33.3%' },
        { name: '基本满意', count: 1, rate: '33.3%' },
        { name: '不满意', count: 1, rate: '33.3%' },
      ],
    });
    expect(ratingsOf([], 'voterRating', ['满意'])).toEqual({
      returned: 0,
      notReturned: 0,
      options: [{ name: '满意', count: 0, rate: '—' }],
    });
  });

  it('list what is overdue, the longest first', () => {
    expect(overdueOpinions(FACTS, TODAY).map(({ number, daysOverdue }) => [number, daysOverdue])).toEqual([
      ['2025-009', 92],
      ['2025-004', 1],
    ]);
  });

  it('find cases worth telling, and those to handle again', () => {
    expect(typicalCases(answered, 'A', '满意').map(({ number, days }) => [number, days])).toEqual([
      ['2025-001', 10],
    ]);
    expect(dissatisfied(answered, '不满意').map(({ number }) => number)).toEqual(['2025-002']);
  });

  it('add up, whatever the records say', () => {
    const day = fc.option(fc.constantFrom('2025-03-01', '2025-06-01', '2025-12-30', TODAY, '2026-01-01'), {
      nil: undefined,
    });
    const rating = fc.option(fc.constantFrom(...RATINGS, '其他', ''), { nil: undefined });
    const facts = fc.array(
      fc.record({
        number: fc.constantFrom('1', '2', '3'),
        title: fc.constant('甲'),
        lead: fc.constant('乙'),
        unit: fc.constantFrom('供电所', '水务站', ''),
        assignedOn: day,
        dueOn: day,
        answeredOn: day,
        result: fc.option(fc.constantFrom('A', 'B', 'Z', ''), { nil: undefined }),
        deputyRating: rating,
        voterRating: rating,
      }),
    );
    const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
    fc.assert(
      fc.property(facts, (some) => {
        const totals = answerTotals(some, TODAY);
        const done = answeredBy(some, TODAY);
        const units = byUnit(some, TODAY);
        const ratings = ratingsOf(done, 'deputyRating', RATINGS);
        expect(totals.received).toBe(totals.assigned + totals.unassigned);
        expect(totals.assigned).toBe(
          totals.answered + totals.overdue + totals.notYetDue + totals.withoutDueDate,
        );
        expect(done).toHaveLength(totals.answered);
        expect(sum(units.map((row) => row.totals.assigned))).toBe(totals.assigned);
        expect(sum(units.map((row) => row.totals.answered))).toBe(totals.answered);
        expect(sum(byResult(done, RESULT_CLASSES).map((row) => row.count))).toBe(totals.answered);
        expect(ratings.returned + ratings.notReturned).toBe(totals.answered);
        expect(sum(ratings.options.map((option) => option.count))).toBe(ratings.returned);
        expect(overdueOpinions(some, TODAY)).toHaveLength(totals.overdue);
      }),
    );
  });
});
