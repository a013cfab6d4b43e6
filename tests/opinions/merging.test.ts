import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  carryingBlocked,
  handling,
  mergedState,
  type OpinionStepLike,
  opinionState,
} from '#features/opinions/rules/course.ts';
import { type StepCode, stepNames } from '#features/opinions/rules/steps.ts';
import { refusalOf } from '#support/refusals.ts';
import { type SmallOffice, smallOffice } from '#support/small-office.ts';

/** An office with three opinions about one road: the first goes on, raised by three deputies. */
async function threeOfOneRoad() {
  const office = await smallOffice();
  const { client, deputies, stations } = office;
  const reception = await client.receptions.record({
    date: '2026-01-08',
    stationId: stations[0],
    deputyIds: [deputies[1]],
    visitor: '李国秀',
    matter: '下雨天娃娃上学要绕田埂走。',
  });
  const save = async (leadId: string, more: object = {}) =>
    (
      await client.opinions.save({
        ...{ title: '和平村村组道路坑洼', leadId, raisedOn: '2026-01-08' },
        ...more,
      })
    ).id;
  const main = await save(deputies[0]);
  const second = await save(deputies[1], { receptionId: reception.id, content: reception.matter });
  const third = await save(deputies[2]);
  await client.opinions.assign({ id: main, date: '2026-01-09', unit: '镇规划建设办' });
  return { ...office, main, second, third, reception: reception.id };
}

const on = '2026-01-10';
const numbersIn = async ({ client }: SmallOffice, state: 'all' | 'open' | 'overdue' | 'answered') =>
  (await client.opinions.list({ year: 2026, state })).rows.map(({ number }) => number);

describe('opinions about one matter', () => {
  it('go on as one, each with its number, lead and voter; the answer is the answer to all', async () => {
    const office = await threeOfOneRoad();
    const { client, main, second, third, reception } = office;
    const carrying = await client.opinions.merge({ ids: [second, third], intoId: main, date: on });
    expect(carrying.merged).toEqual([
      { id: second, number: '2026-002', title: '和平村村组道路坑洼', lead: '尹长礼', receptionId: reception },
      { id: third, number: '2026-003', title: '和平村村组道路坑洼', lead: '赵国伟' },
    ]);
    const before = await client.opinions.detail({ id: second });
    expect(before).toMatchObject({
      goesOnWith: { id: main, number: '2026-001' },
      content: '下雨天娃娃上学要绕田埂走。',
      lead: '尹长礼',
      unit: '镇规划建设办',
      dueOn: '2026-04-09',
      deadline: { state: 'merged', days: 0, text: '已并案' },
    });
    expect(before.timeline.at(-1)).toMatchObject({ date: on, text: '并入第2026-001号办理' });

    await client.opinions.answer({ id: main, answeredOn: '2026-01-14', result: 'A', text: '已硬化' });
    for (const id of [main, second, third])
      expect(await client.opinions.detail({ id })).toMatchObject({
        answeredOn: '2026-01-14',
        result: 'A',
        deadline: { state: 'answered-in-time' },
      });
    expect(await numbersIn(office, 'answered')).toEqual(['2026-001', '2026-002', '2026-003']);
  });

  it('tell each who raised one of them, and are rated by each', async () => {
    const { client, main, second } = await threeOfOneRoad();
    await client.opinions.merge({ ids: [second], intoId: main, date: on });
    await client.opinions.answer({ id: main, answeredOn: '2026-01-14', result: 'A' });
    const told = await client.opinions.detail({ id: second });
    expect(told.actions.filter(({ usual }) => usual).map(({ action }) => action)).toEqual(['feedBack']);
    await client.opinions.feedBack({ id: second, date: '2026-01-15', text: '已告诉李国秀' });
    expect((await client.opinions.detail({ id: main })).merged).toMatchObject([{ fedBackOn: '2026-01-15' }]);
    await client.opinions.rate({ id: main, deputyRating: '不满意', voterRating: '' });
    const rated = await client.opinions.rate({ id: second, deputyRating: '满意', voterRating: '满意' });
    expect([rated.deputyRating, (await client.opinions.detail({ id: main })).deputyRating]).toEqual([
      '满意',
      '不满意',
    ]);
  });

  it('are due when the one is that goes on, also where that has the longer time of what is difficult', async () => {
    const { client, main, second, deputies } = await threeOfOneRoad();
    await client.opinions.save({
      ...{ id: main, number: '2026-001', title: '和平村村组道路坑洼', leadId: deputies[0] },
      ...{ raisedOn: '2026-01-08', complex: true },
    });
    await client.opinions.merge({ ids: [second], intoId: main, date: on });
    expect((await client.opinions.detail({ id: second })).dueOn).toBe('2026-07-09');
  });

  it('let one of them be withdrawn, which holds the other no longer', async () => {
    const { client, main, second } = await threeOfOneRoad();
    await client.opinions.merge({ ids: [second], intoId: main, date: on });
    const gone = await client.opinions.withdraw({ id: second, date: '2026-01-11', text: '代表要求撤回' });
    expect(gone.deadline).toEqual({ state: 'withdrawn', days: 0, text: '已撤回' });
    expect((await client.opinions.detail({ id: main })).merged).toEqual([]);
    const over = await client.opinions.withdraw({ id: main, date: '2026-01-12', text: '代表要求撤回' });
    expect(over.deadline.state).toBe('withdrawn');
  });

  it('are handled on the one alone that goes on, and each says why', async () => {
    const { client, main, second } = await threeOfOneRoad();
    await client.opinions.merge({ ids: [second], intoId: main, date: on });
    const { actions } = await client.opinions.detail({ id: second });
    const blocked = Object.fromEntries(actions.map(({ action, blocked: why }) => [action, why]));
    const elsewhere = '已经并案，请在并入的那一件上办理。';
    expect(blocked).toMatchObject({
      ...{ assign: elsewhere, giveBack: elsewhere, extend: elsewhere, urge: elsewhere },
      ...{ progress: elsewhere, answer: elsewhere, reopen: elsewhere, withdraw: undefined },
    });
    expect(await refusalOf(client.opinions.urge({ id: second, date: '2026-01-12' }))).toEqual({
      code: 'step-blocked',
      message: elsewhere,
      remedy: '请核对办理环节。',
    });
  });

  it('are again what they were once the merging is taken back', async () => {
    const { client, main, second } = await threeOfOneRoad();
    await client.opinions.assign({ id: second, date: '2026-01-09', unit: '县交通运输局' });
    const before = await client.opinions.detail({ id: second });
    await client.opinions.merge({ ids: [second], intoId: main, date: on });
    const { timeline } = await client.opinions.detail({ id: second });
    const step = timeline.at(-1)?.step ?? '';
    const after = await client.opinions.takeBack({ id: second, step, why: '不是同一条路' });
    expect(after).toEqual({
      ...before,
      steps: [...before.steps, expect.objectContaining({ code: 'merged', inForce: false })],
      timeline: [
        ...before.timeline,
        {
          date: on,
          text: '并入第2026-001号办理',
          by: '经办人',
          takenBack: '不是同一条路',
        },
      ],
    });
    expect((await client.opinions.detail({ id: main })).merged).toEqual([]);
  });

  it('are one entry of the log, which is taken back as one', async () => {
    const office = await threeOfOneRoad();
    const { client, main, second, third } = office;
    await client.opinions.merge({ ids: [second, third], intoId: main, date: on });
    const entry = await client.log.latest();
    expect([entry?.title, entry?.subject]).toEqual(['并案', '第2026-002号等 2 件并入第2026-001号']);
    await client.log.undo({ seq: entry?.seq ?? 0 });
    expect((await client.opinions.detail({ id: main })).merged).toEqual([]);
  });

  it('count each for whoever raised it, and once where work waits', async () => {
    const office = await threeOfOneRoad();
    const { client, main, second, third, deputies } = office;
    const points = async (deputyId: string) => (await client.scoring.deputy({ year: 2026, deputyId })).total;
    const before = await Promise.all(deputies.map(points));
    await client.opinions.merge({ ids: [second, third], intoId: main, date: on });
    expect(await Promise.all(deputies.map(points))).toEqual(before);
    const list = await client.opinions.list({ year: 2026 });
    expect([list.total, list.counts]).toEqual([
      3,
      { all: 3, open: 3, overdue: 0, today: 0, week: 0, answered: 0 },
    ]);
    const { due } = await client.today.overview();
    expect(due.filter(({ target }) => target.feature === 'opinions').map(({ target }) => target.id)).toEqual(
      [],
    );
  });

  it('are overdue once, as the one that goes on', async () => {
    const { client, main, second, third } = await threeOfOneRoad();
    await client.opinions.extend({ id: main, date: on, dueOn: '2026-01-12', text: '先修一段' });
    await client.opinions.merge({ ids: [second], intoId: main, date: on });
    const list = await client.opinions.list({ year: 2026, state: 'overdue' });
    expect(list.rows.map(({ id }) => id)).toEqual([main]);
    const all = await client.opinions.list({ year: 2026 });
    expect(all.rows.map(({ id, goesOnWith }) => [id, goesOnWith?.id])).toEqual([
      [main, undefined],
      [second, main],
      [third, undefined],
    ]);
    const { due } = await client.today.overview();
    expect(
      due.filter(({ verb }) => verb === '督办' || verb === '交办').map(({ target }) => target.id),
    ).not.toContain(second);
  });
});

describe('a merging is refused', () => {
  it('into itself, into one that is over or merged, before its day, and of one that carries others', async () => {
    const { client, main, second, third } = await threeOfOneRoad();
    const refused = async (input: Partial<Parameters<typeof client.opinions.merge>[0]>) =>
      await refusalOf(client.opinions.merge({ ids: [second], intoId: main, date: on, ...input }));
    expect(await refused({ ids: [main] })).toMatchObject({ code: 'merge-with-itself' });
    expect(await refused({ date: '2026-01-01' })).toMatchObject({ code: 'step-too-early' });
    await client.opinions.merge({ ids: [second], intoId: main, date: on });
    expect(await refused({ ids: [third], intoId: second })).toEqual({
      code: 'not-to-merge-into',
      message: '第2026-002号自己已经并案。',
      remedy: '请并入仍在办理的一件。',
    });
    expect(await refused({ ids: [main], intoId: third })).toMatchObject({
      code: 'step-blocked',
      message: '第2026-001号：还有 1 件并入本件办理，先撤回并案，才能并案。',
    });
    expect(await refusalOf(client.opinions.withdraw({ id: main, date: on, text: '不提了' }))).toMatchObject({
      message: '还有 1 件并入本件办理，先撤回并案，才能撤回。',
    });
    expect(await refusalOf(client.opinions.remove({ id: main }))).toEqual({
      code: 'others-merged',
      message: '第2026-002号并入本件办理，不能删除。',
      remedy: '请先撤回并案，再删除。',
    });
    await client.opinions.answer({ id: main, answeredOn: '2026-01-14', result: 'A' });
    expect(await refused({ ids: [third] })).toMatchObject({
      message: '第2026-001号已经答复，不再并入别的意见。',
    });
  });

  it('wholly, where one of several may not be merged, and names that one', async () => {
    const { client, main, second, third } = await threeOfOneRoad();
    await client.opinions.withdraw({ id: third, date: on, text: '代表要求撤回' });
    expect(await refusalOf(client.opinions.merge({ ids: [second, third], intoId: main, date: on }))).toEqual({
      code: 'step-blocked',
      message: '其中 1 件不能并案，一件也没有登记。',
      details: ['第2026-003号：已经撤回。'],
      remedy: '请去掉这几件，再并案其余的。',
    });
    expect((await client.opinions.detail({ id: main })).merged).toEqual([]);
  });
});

describe('those that an opinion can go on with', () => {
  it('are still handled, are not itself, and stand with the likeliest first', async () => {
    const { client, main, second, third, deputies } = await threeOfOneRoad();
    const lamp = await client.opinions.save({
      ...{ title: '桥头路灯坏了', leadId: deputies[3], raisedOn: '2026-01-08' },
    });
    await client.opinions.withdraw({ id: third, date: on, text: '代表要求撤回' });
    const options = await client.opinions.mergeable({ ids: [second] });
    expect(options.map(({ id, reason }) => [id, reason !== ''])).toEqual([
      [main, true],
      [lamp.id, false],
    ]);
  });
});

const codes = Object.keys(stepNames) as StepCode[];
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2025-03-${String(date).padStart(2, '0')}`);
const step: fc.Arbitrary<OpinionStepLike> = fc.record({
  code: fc.constantFrom(...codes),
  date: day,
  unit: fc.constantFrom('', '镇水务站'),
  result: fc.constantFrom('', 'A'),
  deputyRating: fc.constantFrom('', '满意'),
  voterRating: fc.constant(''),
});
/** What is done about a matter names unit and result, a rating its words. */
const told = ({ code, ...carried }: OpinionStepLike): OpinionStepLike =>
  handling.includes(code)
    ? { ...carried, code, deputyRating: '' }
    : { ...carried, code, unit: '', result: '' };
const steps = fc.array(step.map(told), { maxLength: 10 });
const raised = { raisedOn: '2025-01-01' };

describe('the state of a merged opinion', () => {
  it('has unit, assignment, answer and result of the one it goes on with, whatever was its own', () => {
    fc.assert(
      fc.property(steps, steps, (own, main) => {
        const carrying = opinionState(raised, main);
        const { unit, assignedOn, answeredOn, result } = mergedState(opinionState(raised, own), carrying);
        const handled = carrying.inForce.filter(({ code }) => handling.includes(code));
        const there = opinionState(raised, handled);
        expect({ unit, assignedOn, answeredOn, result }).toEqual({
          unit: there.unit,
          assignedOn: there.assignedOn,
          answeredOn: there.answeredOn,
          result: there.result,
        });
      }),
    );
  });

  it('is fed back, rated and closed only to an answer that is there, and not before it', () => {
    fc.assert(
      fc.property(steps, steps, (own, main) => {
        const state = mergedState(opinionState(raised, own), opinionState(raised, main));
        for (const { code, date = '' } of state.inForce)
          if (['fed-back', 'rated', 'closed'].includes(code)) {
            expect(state.answeredOn).toBeDefined();
            expect(date >= (state.answeredOn ?? '')).toBe(true);
          }
      }),
    );
  });

  it('carries no other opinion', () => {
    const merged: OpinionStepLike = {
      code: 'merged',
      unit: '',
      result: '',
      deputyRating: '',
      voterRating: '',
    };
    expect(carryingBlocked(opinionState(raised, [merged]).inForce)).toBe('自己已经并案。');
  });
});
