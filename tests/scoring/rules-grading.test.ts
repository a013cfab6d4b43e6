import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halves } from '#electron/values/points.ts';
import type { DutyFacts } from '#features/scoring/facts.ts';
import { deputyWaits, gradeOf, gradeWords, yearWaits } from '#features/scoring/rules/grading.ts';
import type { DutyRecords } from '#features/scoring/rules/records.ts';
import { scoreDeputy } from '#features/scoring/rules/score.ts';
import { scoreYear } from '#features/scoring/rules/year.ts';
import { attended, duties, R1, received } from './duties.ts';
import { records } from './random-records.ts';

const deed = (kind: string, date = '2025-06-01') => ({ id: kind, date, kind, title: kind });

/** Every item of R1 entered once. */
const everyItem = duties({
  attendances: ['人代会', '小组活动', '学习培训', '专题调研', '视察'].flatMap((kind) => attended(kind, 1)),
  receptions: [received('r', '2025-01-06', '甲站')],
  proposals: [{ id: 'p', number: '1', title: '修路', raisedOn: '2025-02-01', role: 'lead' }],
  reportbacks: [{ id: 'b', date: '2025-11-22', form: '口头', refusals: [] }],
  deeds: ['化解矛盾纠纷', '扶弱济困', '办好事实事', '公益慈善', '其他履职'].map((kind) => deed(kind)),
});

const over = { year: 2025, today: '2026-01-01' };
const textsOf = (waits: { text: string }[]) => waits.map(({ text }) => text);

describe('why a year has no grades yet', () => {
  it('is nothing once the year is over and every item has a record of somebody', () => {
    expect(yearWaits(R1, { ...over, everybody: [everyItem, duties({})] })).toEqual([]);
  });

  it.each([
    ['2025-12-31', ['2025年度还没有结束，过了12月31日才能定等']],
    ['2026-01-01', []],
  ])('on %s is %j: the last day still belongs to the year', (today, expected) => {
    expect(textsOf(yearWaits(R1, { year: 2025, today, everybody: [everyItem] }))).toEqual(expected);
  });

  it('names each item that nobody has a record of', () => {
    const everybody = [{ ...everyItem, deeds: [deed('扶弱济困')], receptions: [] }];
    expect(yearWaits(R1, { ...over, everybody })).toEqual([
      {
        text: '全年没有一条记录的计分项：接待选民、化解矛盾纠纷、为群众办好事实事、公益慈善、其他',
        items: ['reception', 'mediation', 'good-deeds', 'charity', 'other'],
      },
    ]);
  });

  it('lets an item pass that the practice grades without', () => {
    const rubric = {
      ...R1,
      items: R1.items.map((item) => ({ ...item, gradeWithout: item.code === 'other' })),
    };
    const everybody = [{ ...everyItem, deeds: everyItem.deeds.filter(({ kind }) => kind !== '其他履职') }];
    expect(yearWaits(rubric, { ...over, everybody })).toEqual([]);
    expect(textsOf(yearWaits(R1, { ...over, everybody }))).toEqual(['全年没有一条记录的计分项：其他']);
  });

  it('takes a record that gave no points for one: whoever was on leave could have come', () => {
    const attendances = [
      ...everyItem.attendances.filter(({ kind }) => kind !== '学习培训'),
      ...attended('学习培训', 1, 'leave'),
    ];
    expect(yearWaits(R1, { ...over, everybody: [{ ...everyItem, attendances }] })).toEqual([]);
  });
});

describe('a deputy’s grade', () => {
  it('waits for a count that is still to be corrected', () => {
    const reportbacks = [{ id: 'b', date: '2025-11-22', form: '口头', refusals: ['票数不符'] }];
    expect(deputyWaits(R1, { ...everyItem, reportbacks })).toEqual([
      { text: '有记录待更正的计分项：向选民述职', items: ['reportback'] },
    ]);
    expect(deputyWaits(R1, everyItem)).toEqual([]);
  });

  it('is the practice’s word for none while anything stands in its way', () => {
    expect(gradeOf(R1, halves(100), [{ text: '年度还没有结束', items: [] }])).toBe('尚未定等');
    expect(gradeOf({ ...R1, ungraded: '待定' }, halves(100), [{ text: '年度还没有结束', items: [] }])).toBe(
      '待定',
    );
    expect(gradeOf(R1, halves(100), [])).toBe('优秀');
  });

  it('is counted by the practice’s words, and by the word for none only where it was given', () => {
    expect(gradeWords(R1, ['称职'])).toEqual(['优秀', '称职', '不称职']);
    expect(gradeWords(R1, ['称职', '尚未定等'])).toEqual(['优秀', '称职', '不称职', '尚未定等']);
  });
});

/** Facts in which each of several deputies has the records given; only what scoring looks at. */
function factsOf(all: readonly DutyRecords[]): DutyFacts {
  const own = all.map((one, at) => ({ ...one, deputyId: String(at) }));
  return {
    activities: own.flatMap(({ attendances, deputyId }) =>
      attendances
        .filter(({ mark }) => mark !== 'not-notified')
        .map((attendance) => ({ attendance: [{ ...attendance, activityId: attendance.id, deputyId }] })),
    ),
    receptions: own.flatMap(({ receptions, deputyId }) =>
      receptions.map((reception) => ({ ...reception, deputies: [{ id: deputyId }] })),
    ),
    opinions: own.flatMap(({ proposals, deputyId }) =>
      proposals.map((proposal) => ({
        ...proposal,
        leadId: proposal.role === 'lead' ? deputyId : '',
        cosigners: proposal.role === 'cosigner' ? [{ id: deputyId }] : [],
      })),
    ),
    reportbacks: own.flatMap(({ reportbacks, deputyId }) =>
      reportbacks.map((reportback) => ({ ...reportback, held: true, deputyId })),
    ),
    deeds: own.flatMap(({ deeds, deputyId }) => deeds.map((one) => ({ ...one, deputyId }))),
  } as unknown as DutyFacts;
}

const grades = R1.grades.map(({ name }) => name);
const people = fc.array(records, { minLength: 1, maxLength: 4 });

describe('the scores of a year', () => {
  it('have no grade for anybody before the year is over, whatever was entered', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 0, max: 364 }), (all, day) => {
        const today = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
        const facts = factsOf([...all, everyItem]);
        const deputies = [...all, everyItem].map((_, at) => ({ id: String(at) }));
        const { scores } = scoreYear(R1, { ...facts, year: 2025, today, deputies });
        expect(new Set(scores.map(({ grade }) => grade))).toEqual(new Set(['尚未定等']));
      }),
    );
  });

  it('have a grade exactly where nothing stands in its way, and points always', () => {
    fc.assert(
      fc.property(people, fc.boolean(), (all, whole) => {
        const everybody = whole ? [...all, everyItem] : all;
        const deputies = everybody.map((_, at) => ({ id: String(at) }));
        const { waits, scores } = scoreYear(R1, { ...factsOf(everybody), ...over, deputies });
        for (const [at, { grade, total, waits: own }] of scores.entries()) {
          expect(grades.includes(grade)).toBe(own.length === 0);
          expect(own.slice(0, waits.length)).toEqual(waits);
          expect(total).toBe(scoreDeputy(R1, everybody[at] ?? duties({})).total);
        }
        if (whole) expect(waits).toEqual([]);
      }),
    );
  });

  it('are never graded lower for a point more', () => {
    const rank = (total: number) => grades.indexOf(gradeOf(R1, total, []));
    fc.assert(
      fc.property(fc.nat(220), fc.nat(50), (total, more) => {
        expect(rank(total + more)).toBeLessThanOrEqual(rank(total));
      }),
    );
  });

  it('wait for no more once anything is entered', () => {
    fc.assert(
      fc.property(people, records, (all, more) => {
        const waiting = (everybody: DutyRecords[]) =>
          yearWaits(R1, { ...over, everybody }).flatMap(({ items }) => items);
        expect(waiting(all)).toEqual(expect.arrayContaining(waiting([...all, more])));
      }),
    );
  });
});
