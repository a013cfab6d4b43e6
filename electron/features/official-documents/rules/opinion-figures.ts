import { daysBetween, type PlainDate } from '#electron/values/plain-date.ts';
import { percentText } from '#electron/values/share.ts';
import { stateAgainst } from '../../opinions/rules/deadline.ts';

/** One opinion as the supervision report needs it; codes and ratings are those of the practice in force. */
export type OpinionFact = {
  number: string;
  title: string;
  lead: string;
  unit: string;
  assignedOn?: PlainDate | undefined;
  dueOn?: PlainDate | undefined;
  answeredOn?: PlainDate | undefined;
  result?: string | undefined;
  deputyRating?: string | undefined;
  voterRating?: string | undefined;
  withdrawnOn?: PlainDate | undefined;
  /** The opinion with which it goes on. */
  mergedInto?: string | undefined;
};

/** How far an opinion's answer is on a day; a due day itself is not yet overdue (代表法 §51: 自交办之日起三个月内答复). */
export type AnswerState =
  | 'unassigned'
  | 'in-time'
  | 'late'
  | 'answered-undated'
  | 'overdue'
  | 'not-awaited'
  | 'not-due'
  | 'no-due-date';

/**
 * The answer's state on `today`: late when answered after (>) the due day, overdue when that is past (>) without an answer.
 * An answer dated after `today` has not come yet; none is waited for to one withdrawn, or that goes on with another.
 */
export function answerState(fact: OpinionFact, today: PlainDate): AnswerState {
  const { assignedOn, dueOn, answeredOn } = fact;
  if (answeredOn !== undefined && answeredOn <= today) {
    if (dueOn === undefined) return 'answered-undated';
    return answeredOn > dueOn ? 'late' : 'in-time';
  }
  if (assignedOn === undefined) return 'unassigned';
  const { state } = stateAgainst({ ...fact, raisedOn: assignedOn }, dueOn, today);
  if (state === 'withdrawn' || state === 'merged') return 'not-awaited';
  if (dueOn === undefined) return 'no-due-date';
  return state === 'overdue' ? 'overdue' : 'not-due';
}

/** Counts of opinions (件). `answered` = in time + late + answered without a due day; `assigned` + `unassigned` = `received`. */
export type AnswerTotals = {
  received: number;
  assigned: number;
  unassigned: number;
  answered: number;
  answeredInTime: number;
  answeredLate: number;
  answeredUndated: number;
  overdue: number;
  notYetDue: number;
  withoutDueDate: number;
};

/** Counts the answers of some opinions on a day. */
export function answerTotals(facts: OpinionFact[], today: PlainDate): AnswerTotals {
  const counts: Record<AnswerState, number> = {
    unassigned: 0,
    'in-time': 0,
    late: 0,
    'answered-undated': 0,
    overdue: 0,
    'not-awaited': 0,
    'not-due': 0,
    'no-due-date': 0,
  };
  for (const fact of facts) counts[answerState(fact, today)] += 1;
  return {
    received: facts.length,
    assigned: facts.length - counts.unassigned,
    unassigned: counts.unassigned,
    answered: counts['in-time'] + counts.late + counts['answered-undated'],
    answeredInTime: counts['in-time'],
    answeredLate: counts.late,
    answeredUndated: counts['answered-undated'],
    overdue: counts.overdue,
    notYetDue: counts['not-due'],
    withoutDueDate: counts['no-due-date'],
  };
}

export type UnitRow = { unit: string; totals: AnswerTotals };

/** Each unit's counts over the opinions assigned to it, the unit with most first, equal ones in order of appearance. */
export function byUnit(facts: OpinionFact[], today: PlainDate): UnitRow[] {
  const assigned = facts.filter((fact) => answerState(fact, today) !== 'unassigned');
  return [...Map.groupBy(assigned, (fact) => fact.unit)]
    .map(([unit, own]) => ({ unit, totals: answerTotals(own, today) }))
    .sort((one, other) => other.totals.assigned - one.totals.assigned);
}

export type ClassCount = { code: string; name: string; count: number };
export type ResultClass = { code: string; name: string };

/** The opinions answered by `today`. */
export const answeredBy = (facts: OpinionFact[], today: PlainDate) =>
  facts.filter(({ answeredOn }) => answeredOn !== undefined && answeredOn <= today);

/**
 * Answered opinions by result class, in the practice's order, classes without a case included; codes the practice does not
 * know follow as they stand, and answers without a class stand last under an empty code.
 */
export function byResult(answered: OpinionFact[], classes: ResultClass[]): ClassCount[] {
  const groups = Map.groupBy(answered, (fact) => fact.result ?? '');
  const known = new Set(classes.map((one) => one.code));
  const unknown = [...groups.keys()].filter((code) => code !== '' && !known.has(code));
  const rows = [...classes, ...unknown.map((code) => ({ code, name: '' }))].map((one) => ({
    ...one,
    count: groups.get(one.code)?.length ?? 0,
  }));
  const without = groups.get('')?.length ?? 0;
  return without === 0 ? rows : [...rows, { code: '', name: '未分类', count: without }];
}

/** Ratings of answered opinions: the rates' denominator is `returned`; those not returned are counted beside it, in no rate. */
export type Ratings = {
  returned: number;
  notReturned: number;
  options: { name: string; count: number; rate: string }[];
};

/** Counts one side's ratings (重庆代表建议办理规定 §29: 超期未返回的不计入满意率). */
export function ratingsOf(
  answered: OpinionFact[],
  side: 'deputyRating' | 'voterRating',
  options: string[],
): Ratings {
  const given = answered.map((fact) => fact[side] ?? '').filter((rating) => rating !== '');
  const names = [...new Set([...options, ...given])];
  return {
    returned: given.length,
    notReturned: answered.length - given.length,
    options: names.map((name) => {
      const count = given.filter((rating) => rating === name).length;
      return { name, count, rate: percentText({ count, of: given.length }) };
    }),
  };
}

export type OverdueOpinion = OpinionFact & { dueOn: PlainDate; daysOverdue: number };

/** Unanswered opinions past their due day, the longest overdue first, then by number. */
export function overdueOpinions(facts: OpinionFact[], today: PlainDate): OverdueOpinion[] {
  return facts
    .flatMap((fact) =>
      fact.dueOn !== undefined && answerState(fact, today) === 'overdue'
        ? [{ ...fact, dueOn: fact.dueOn, daysOverdue: daysBetween(fact.dueOn, today) }]
        : [],
    )
    .sort((one, other) => other.daysOverdue - one.daysOverdue || compare(one.number, other.number));
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

export type TypicalCase = OpinionFact & { days: number };

/**
 * Up to `most` cases worth telling: answered in time with the first (best) result class and the best rating from deputy and
 * voters alike, of different units, the quickest first.
 */
export function typicalCases(
  answered: OpinionFact[],
  bestResult: string,
  bestRating: string,
  most = 3,
): TypicalCase[] {
  const good = answered
    .flatMap((fact) => {
      const { assignedOn, answeredOn, dueOn } = fact;
      const praised = fact.deputyRating === bestRating && fact.voterRating === bestRating;
      if (
        !assignedOn ||
        !answeredOn ||
        !dueOn ||
        answeredOn > dueOn ||
        fact.result !== bestResult ||
        !praised
      )
        return [];
      return [{ ...fact, days: daysBetween(assignedOn, answeredOn) }];
    })
    .filter((fact) => fact.days >= 0)
    .sort((one, other) => one.days - other.days || compare(one.number, other.number));
  const units = new Set<string>();
  return good.filter(({ unit }) => !units.has(unit) && units.add(unit)).slice(0, most);
}

/** Answered opinions that deputy or voters rated `worst`, by number: they are handled again. */
export const dissatisfied = (answered: OpinionFact[], worst: string) =>
  answered
    .filter((fact) => fact.deputyRating === worst || fact.voterRating === worst)
    .sort((one, other) => compare(one.number, other.number));
