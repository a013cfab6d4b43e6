import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineStates } from '#features/opinions/rules/deadline.ts';
import { againNames, stepsAhead, usualNext } from '#features/opinions/rules/next.ts';
import { mostUrgentFirst, stateGroupOf, stateGroups } from '#features/opinions/rules/order.ts';
import { subjectOf } from '#features/opinions/rules/title.ts';
import { demoOffice } from '#support/office.ts';

describe('the usual next step', () => {
  const state = { closed: false, satisfied: false };
  it.each([
    ['of one just raised is its assignment', state, 'assigned'],
    ['of one assigned is its reply', { ...state, assignedOn: '2026-01-02' }, 'answered'],
    ['of one answered is its rating', { ...state, answeredOn: '2026-02-02' }, 'rated'],
    [
      'of one rated 不满意 is to do it again',
      { ...state, answeredOn: '2026-02-02', deputyRating: '不满意' },
      'reopened',
    ],
    [
      'of one rated 不满意 that goes on with another is none: it is done again on that one',
      {
        ...{ ...state, answeredOn: '2026-02-02', fedBackOn: '2026-02-03' },
        ...{ deputyRating: '不满意', mergedInto: 'o1' },
      },
      undefined,
    ],
    [
      'of one that contents its deputy is to close it',
      { closed: false, satisfied: true, answeredOn: '2026-02-02', deputyRating: '满意' },
      'closed',
    ],
    [
      'is none once it is closed',
      { closed: true, satisfied: true, answeredOn: '2026-02-02', deputyRating: '满意' },
      undefined,
    ],
    ['is none once it is withdrawn', { ...state, withdrawnOn: '2026-02-02' }, undefined],
  ] as const)('%s', (_, given, next) => {
    expect(usualNext(given)).toBe(next);
  });
});

describe('the steps ahead', () => {
  const state = { closed: false, satisfied: false };
  const answered = { ...state, assignedOn: '2026-01-02', answeredOn: '2026-02-02' };
  const over = { closed: true, satisfied: true, fedBackOn: '2026-02-03', deputyRating: '满意' };
  it.each([
    ['of one just raised lead to its unit', state, ['proposed', 'assigned']],
    [
      'of one assigned are its reply and what hurries or moves it',
      { ...state, assignedOn: '2026-01-02' },
      ['answered', 'urged', 'extended', 'handled'],
    ],
    [
      'of one answered are feedback, rating and its end',
      answered,
      ['fed-back', 'rated', 'closed', 'reopened'],
    ],
    ['of one that is over is to do it again, and no more', { ...answered, ...over }, ['reopened']],
    [
      'of one that goes on with another are those that each takes by itself',
      { ...answered, mergedInto: 'o1' },
      ['fed-back', 'rated', 'closed'],
    ],
    [
      'of one that waits for the answer to another are none',
      { ...state, assignedOn: '2026-01-02', mergedInto: 'o1' },
      [],
    ],
    ['of one withdrawn are none', { ...state, withdrawnOn: '2026-02-02' }, []],
  ] as const)('%s', (_, given, ahead) => {
    expect(stepsAhead(given)).toEqual(ahead);
  });

  it('have the usual one among them, whatever was done before', () => {
    const day = fc.constantFrom(undefined, '2026-02-02');
    const any = fc.record({
      ...{ assignedOn: day, answeredOn: day, withdrawnOn: day, fedBackOn: day },
      mergedInto: fc.constantFrom(undefined, 'o1'),
      deputyRating: fc.constantFrom('', '满意'),
      ...{ closed: fc.boolean(), satisfied: fc.boolean() },
    });
    fc.assert(
      fc.property(any, (given) => {
        const usual = usualNext(given);
        fc.pre(usual !== undefined);
        expect(stepsAhead(given)).toContain(usual);
      }),
    );
  });
});

describe('the subject of a title', () => {
  it.each([
    ['关于解决和平村村组道路坑洼问题的建议', '和平村村组道路坑洼'],
    ['《关于加强校园周边交通管理的建议》', '校园周边交通管理'],
    ['关于尽快解决大坪村饮水困难的意见建议', '大坪村饮水困难'],
    ['关于修路的建议', '关于修路的建议'],
    ['桥头两盏路灯坏了半年没人修', '桥头两盏路灯坏了半年没人修'],
    ['', ''],
  ])('%s is %s', (title, subject) => {
    expect(subjectOf(title)).toBe(subject);
  });
});

describe('opinions by urgency', () => {
  it('begin with the longest overdue and end with what was answered', () => {
    const of = (
      state: 'overdue' | 'running' | 'not-assigned' | 'answered-in-time' | 'due-today',
      days: number,
    ) => ({
      deadline: { state, days },
    });
    const sorted = [
      of('answered-in-time', 3),
      of('not-assigned', 9),
      of('running', 20),
      of('overdue', -2),
      of('running', 8),
      of('due-today', 0),
      of('overdue', -90),
    ].toSorted(mostUrgentFirst);
    expect(sorted.map(({ deadline }) => [deadline.state, deadline.days])).toEqual([
      ['overdue', -90],
      ['overdue', -2],
      ['due-today', 0],
      ['running', 8],
      ['running', 20],
      ['not-assigned', 9],
      ['answered-in-time', 3],
    ]);
    expect(sorted.map((one) => stateGroupOf(one).name)).toEqual([
      ...['逾期', '逾期', '未到期', '未到期', '未到期'],
      ...['未交办', '已答复'],
    ]);
  });

  it('stand in one group each, however they stand', () => {
    expect(stateGroups.flatMap(({ states }) => states as readonly string[]).toSorted()).toEqual(
      deadlineStates.toSorted(),
    );
  });
});

describe('an opinion through its course', () => {
  it('tells every step with who took it, those taken back too, and what comes next by its name', async () => {
    const { client } = await demoOffice({ today: '2026-03-01' });
    const [lead] = (await client.deputies.list({})).rows;
    const { id } = await client.opinions.save({
      raisedOn: '2026-02-01',
      leadId: lead?.id ?? '',
      title: '修路',
    });
    await client.opinions.assign({ id, date: '2026-02-02', unit: '镇水务站', dueOn: '2026-04-01' });
    await client.opinions.giveBack({ id, date: '2026-02-05', text: '不属本站职责' });
    await client.opinions.assign({ id, date: '2026-02-06', unit: '镇规划建设办', dueOn: '2026-04-10' });
    await client.opinions.extend({ id, date: '2026-02-10', dueOn: '2026-05-01', text: '要勘察' });
    const urged = await client.opinions.urge({ id, date: '2026-02-20', number: '清人督〔2026〕1号' });
    const step = urged.timeline.at(-1)?.step ?? '';
    const detail = await client.opinions.takeBack({ id, step, why: '登错了' });
    expect(detail.timeline.map(({ date, text, takenBack }) => [date, text, takenBack])).toEqual([
      ['2026-02-01', `${lead?.name}提出，来源：未注明`, undefined],
      ['2026-02-02', '交镇水务站办理，要求2026年4月1日前答复', undefined],
      ['2026-02-05', '镇水务站退回：不属本站职责', undefined],
      ['2026-02-06', '交镇规划建设办办理，要求2026年4月10日前答复', undefined],
      ['2026-02-10', '延期至2026年5月1日：要勘察', undefined],
      ['2026-02-20', '督办（清人督〔2026〕1号）', '登错了'],
    ]);
    expect(detail.actions.filter(({ usual }) => usual).map(({ name }) => name)).toEqual(['登记答复']);
    expect(detail.actions.filter(({ ahead }) => ahead).map(({ name }) => name)).toEqual([
      ...['延期', '督办', '登记进展', '登记答复'],
    ]);
    expect(detail.actions.find(({ action }) => action === 'assign')?.name).toBe(againNames.assigned);
  });
});
