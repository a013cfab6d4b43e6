import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#electron/values/plain-date.ts';
import { deadlineState, dueDateByRule } from '#features/opinions/rules/deadline.ts';
import { isClosed, type Opinion } from '#features/opinions/rules/opinion.ts';
import { stageOf } from '#features/opinions/rules/stages.ts';
import { summariseOpinions } from '#features/opinions/rules/summary.ts';
import type { DeadlineRule } from '#features/opinions/settings.ts';
import { loadPractice } from '#features/practices/store.ts';

const settings = loadPractice('resources/practices/general').opinions;
const everyDay = { isWorkday: () => true };
const weekdays = { isWorkday: (date: string) => ![0, 6].includes(new Date(date).getUTCDay()) };
const opinion = (facts: Partial<Opinion>): Opinion => ({ raisedOn: '2025-03-01', ...facts });

describe('the due date of a reply', () => {
  const rule = (changes: Partial<DeadlineRule>): DeadlineRule => ({ ...settings.deadline, ...changes });
  it.each([
    ['three months from assignment', {}, { assignedOn: '2025-05-17' }, '2025-08-17'],
    ['the month’s last day where it is shorter', {}, { assignedOn: '2025-11-30' }, '2026-02-28'],
    ['six months when it is complex', {}, { assignedOn: '2025-05-17', complex: true }, '2025-11-17'],
    ['unknown before assignment', {}, {}, undefined],
    ['two months from raising', { from: 'raised', amount: 2 }, {}, '2025-05-01'],
    ['thirty days', { unit: 'days', amount: 30 }, { assignedOn: '2025-03-03' }, '2025-04-02'],
    ['seven workdays', { unit: 'workdays', amount: 7 }, { assignedOn: '2025-03-07' }, '2025-03-18'],
  ] as const)('is %s', (_case, changes, facts, expected) => {
    expect(dueDateByRule(opinion(facts), rule(changes), weekdays)).toBe(expected);
  });
});

describe('the deadline', () => {
  const wednesday = '2025-03-12';
  const at = (facts: Partial<Opinion>) =>
    deadlineState(opinion(facts), wednesday, settings.deadline, everyDay);
  it.each([
    [{ dueOn: '2025-03-11' }, { state: 'overdue', days: -1, dueOn: '2025-03-11' }],
    [{ dueOn: '2025-03-12' }, { state: 'due-today', days: 0, dueOn: '2025-03-12' }],
    [{ dueOn: '2025-03-13' }, { state: 'due-this-week', days: 1, dueOn: '2025-03-13' }],
    [{ dueOn: '2025-03-16' }, { state: 'due-this-week', days: 4, dueOn: '2025-03-16' }],
    [{ dueOn: '2025-03-17' }, { state: 'running', days: 5, dueOn: '2025-03-17' }],
    [{ assignedOn: '2024-12-12' }, { state: 'due-today', days: 0, dueOn: '2025-03-12' }],
    [{ assignedOn: '2024-12-11' }, { state: 'overdue', days: -1, dueOn: '2025-03-11' }],
    [
      { assignedOn: '2024-12-11', complex: true },
      { state: 'running', days: 91, dueOn: '2025-06-11' },
    ],
    [
      { dueOn: '2025-03-05', answeredOn: '2025-03-05' },
      { state: 'answered-in-time', days: 0, dueOn: '2025-03-05' },
    ],
    [
      { dueOn: '2025-03-05', answeredOn: '2025-03-08' },
      { state: 'answered-late', days: -3, dueOn: '2025-03-05' },
    ],
    [
      { dueOn: '2025-03-11', answeredOn: '2025-03-13' },
      { state: 'overdue', days: -1, dueOn: '2025-03-11' },
    ],
    [{}, { state: 'not-assigned', days: 11 }],
  ])('of %j is %j on Wednesday 12 March', (facts, expected) => {
    expect(at(facts)).toEqual(expected);
  });

  it('once overdue stays overdue until it is answered', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (days) => {
        const late = deadlineState(
          opinion({ dueOn: '2025-03-05' }),
          addDays('2025-03-05', days),
          settings.deadline,
          everyDay,
        );
        expect(late).toEqual({ state: 'overdue', days: -days, dueOn: '2025-03-05' });
      }),
    );
  });
});

describe('the stage', () => {
  it.each([
    [{}, '提出'],
    [{ assignedOn: '2025-03-05' }, '办理'],
    [{ assignedOn: '2025-03-05', answeredOn: '2025-04-01' }, '答复'],
    [{ answeredOn: '2025-04-01' }, '答复'],
    [{ answeredOn: '2025-04-01', deputyRating: '不满意' }, '反馈'],
    [{ answeredOn: '2025-04-01', deputyRating: '基本满意' }, '办结'],
    [{ assignedOn: '2025-03-05', closedOn: '2025-05-01' }, '办结'],
    [{ assignedOn: '2025-03-05', answeredOn: '2025-07-01' }, '办理'],
  ])('of %j is %s on 30 June', (facts, expected) => {
    expect(stageOf(opinion(facts), settings, '2025-06-30').stage?.name).toBe(expected);
  });

  it('shows the practice’s own steps, done, current and to come', () => {
    const { steps } = stageOf(opinion({ assignedOn: '2025-03-05' }), settings, '2025-06-30');
    expect(steps.map(({ stage, state }) => [stage.name, state])).toEqual([
      ['提出', 'done'],
      ['交办', 'done'],
      ['办理', 'current'],
      ['答复', 'to-come'],
      ['反馈', 'to-come'],
      ['办结', 'to-come'],
    ]);
  });

  it('shows the last stage as done once the opinion is closed', () => {
    const { steps } = stageOf(opinion({ closedOn: '2025-05-01' }), settings, '2025-06-30');
    expect(steps.at(-1)?.state).toBe('done');
    expect(steps.map(({ state }) => state)).not.toContain('current');
  });
});

const judged = (one: Opinion) => ({
  ...one,
  deadline: deadlineState(one, '2025-06-30', settings.deadline, everyDay),
  closed: isClosed(one, settings.closing, '2025-06-30'),
});

describe('the summary of opinions', () => {
  it('takes every rate of what it is a rate of, and leaves unreturned ratings out', () => {
    const replied = { assignedOn: '2025-03-05', answeredOn: '2025-04-01' };
    const opinions = [
      opinion({}),
      opinion({ assignedOn: '2025-03-05' }),
      opinion({ assignedOn: '2025-06-05' }),
      opinion({ ...replied, result: 'A', deputyRating: '满意', voterRating: '基本满意' }),
      opinion({ ...replied, result: 'A', deputyRating: '不满意' }),
      opinion({ ...replied, answeredOn: '2025-06-06', result: 'B', deputyRating: '基本满意' }),
      opinion({ ...replied, result: 'D' }),
    ];
    expect(summariseOpinions(opinions.map(judged), () => settings, '2025-06-30')).toEqual({
      raised: 7,
      answered: { count: 4, of: 6 },
      answeredInTime: { count: 3, of: 4 },
      closed: { count: 2, of: 6 },
      overdue: 1,
      byResultClass: { A: 2, B: 1, C: 0, D: 1 },
      deputyRatings: {
        byRating: { 满意: 1, 基本满意: 1, 不满意: 1 },
        satisfied: { count: 2, of: 3 },
        notReturned: 1,
      },
      voterRatings: {
        byRating: { 满意: 0, 基本满意: 1, 不满意: 0 },
        satisfied: { count: 1, of: 1 },
        notReturned: 3,
      },
    });
  });
});
