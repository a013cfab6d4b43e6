import { edited, shown } from '#electron/nouns/noun.ts';
import type { Handlers, Work } from '#electron/procedure.ts';
import { nextSteps } from '#electron/values/course.ts';
import { noFuture } from '#electron/values/no-future.ts';
import { entriesIn } from '#electron/values/period.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { DeputyFact } from '../deputies/facts.ts';
import { servingDeputy } from '../deputies/rules/serving.ts';
import { type OpinionRow, opinionActions, type opinionsContract } from './contract.ts';
import type { OpinionFact } from './facts.ts';
import { opinion, opinionStep } from './fields.ts';
import { opinionCourse } from './rules/course.ts';
import { deadlineWords } from './rules/deadline-words.ts';
import { againNames, offeredNext, stepsAhead, usualNext } from './rules/next.ts';
import { stageOf } from './rules/stages.ts';
import { countsOf, inState } from './rules/states.ts';
import { type StepCode, stepNames } from './rules/steps.ts';
import type { Milestone, OpinionSettings, Stage } from './settings.ts';
import { similarService } from './similar.ts';
import { foundOpinion, opinionSteps } from './steps.ts';
import type { opinionsStore } from './store.ts';
import { opinionTimeline } from './timeline.ts';
import { togetherService } from './together.ts';

const distinct = (words: string[]) => [...new Set(words.filter((word) => word !== ''))];

/** When a stage was reached, where the records say so. */
function dateOf({ reachedBy }: Stage, fact: OpinionFact): string | undefined {
  const { raisedOn, proposedOn, assignedOn, urgedOn, answeredOn, fedBackOn } = fact;
  const dates: Partial<Record<Milestone, string | undefined>> = {
    ...{ raised: raisedOn, proposed: proposedOn, assigned: assignedOn },
    ...{ urged: urgedOn, replied: answeredOn, 'fed-back': fedBackOn },
  };
  return dates[reachedBy];
}

/** The kind of step that each procedure takes. */
const codeOf = {
  propose: 'proposed',
  assign: 'assigned',
  giveBack: 'returned',
  extend: 'extended',
  urge: 'urged',
  progress: 'handled',
  answer: 'answered',
  feedBack: 'fed-back',
  rate: 'rated',
  close: 'closed',
  reopen: 'reopened',
  merge: 'merged',
  withdraw: 'withdrawn',
} as const satisfies Record<(typeof opinionActions)[number], StepCode>;

const rowOf = (fact: OpinionFact): OpinionRow => {
  const { deadline, result = '', deputyRating = '', voterRating = '' } = fact;
  const offered = offeredNext(fact);
  const action = opinionActions.find((one) => codeOf[one] === offered);
  return {
    ...shown(opinion, { ...fact, complex: fact.complex === true }),
    id: fact.id,
    lead: fact.lead,
    unit: fact.unit,
    assignedOn: fact.assignedOn,
    dueOn: fact.dueOn,
    answeredOn: fact.answeredOn,
    result,
    deputyRating,
    voterRating,
    stage: fact.stage,
    deadline: { state: deadline.state, days: deadline.days, text: deadlineWords(deadline) },
    goesOnWith: fact.goesOnWith,
    ...(action && { next: { action, name: opinionCourse[codeOf[action]].name } }),
  };
};

/** Opinions and suggestions through their stages. */
export function opinionsService(deps: {
  store: ReturnType<typeof opinionsStore>;
  /** Every opinion as it stands today. */
  opinions: (today: string) => readonly OpinionFact[];
  /** Everybody of all terms. */
  deputies: () => readonly DeputyFact[];
  settingsOn: (day: string) => OpinionSettings;
  /** The station at which an opinion comes up; '' where that is not known. */
  stationOf: (opinion: { leadId: string; receptionId: string | undefined }) => string;
  /** Official documents made about an opinion. */
  papers: (
    id: string,
    ofSteps: readonly string[],
  ) => { id: string; label: string; number: string; stateName: string }[];
}): Handlers<typeof opinionsContract> {
  const { store } = deps;
  const ofYear = (year: number, today: string) =>
    deps.opinions(today).filter(({ raisedOn }) => raisedOn.startsWith(`${year}-`));

  const found = (id: string, today: string) => foundOpinion(deps.opinions(today), id);

  /** 拟办 is a step of those practices that have a stage for it, and of no opinion that was assigned. */
  const isOffered = (action: (typeof opinionActions)[number], fact: OpinionFact) =>
    action !== 'propose' ||
    (fact.assignedOn === undefined &&
      deps.settingsOn(fact.raisedOn).stages.some(({ reachedBy }) => reachedBy === 'proposed'));

  function detailOf(id: string, today: string) {
    const fact = found(id, today);
    const settings = deps.settingsOn(fact.raisedOn);
    const offered = opinionActions.filter((action) => isOffered(action, fact));
    const usual = usualNext(fact);
    const ahead = stepsAhead(fact);
    const taken = (code: StepCode) => fact.inForce.some((step) => step.code === code);
    return {
      ...rowOf(fact),
      resultName: fact.resultName,
      deadlineSource: fact.deadlineSource,
      cosigners: fact.cosigners,
      merged: fact.merged.map((one) => {
        const { receptionId, fedBackOn } = found(one.id, today);
        return { ...one, receptionId, fedBackOn };
      }),
      stages: stageOf(fact, settings, today).steps.map(({ stage, state }) => ({
        name: stage.name,
        date: dateOf(stage, fact),
        done: state === 'done',
        current: state === 'current',
      })),
      timeline: opinionTimeline(
        fact,
        (code) => settings.resultClasses.find((known) => known.code === code)?.name ?? code,
        (main) => deps.opinions(today).find(({ id: other }) => other === main)?.number ?? '',
      ),
      papers: deps.papers(id, [...new Set(fact.steps.flatMap(({ documentId }) => documentId ?? []))]),
      steps: fact.steps.map((step) => ({
        ...shown(opinionStep, step),
        id: step.id,
        name: stepNames[step.code],
        inForce: fact.inForce.some(({ id: inForce }) => inForce === step.id),
      })),
      actions: nextSteps(
        opinionCourse,
        offered.map((action) => codeOf[action]),
        fact.inForce,
        fact,
      ).map(({ code, name, blocked }, index) => ({
        action: offered[index] as (typeof opinionActions)[number],
        name: (taken(code) && againNames[code]) || name,
        blocked,
        usual: code === usual,
        ahead: ahead.includes(code),
      })),
    };
  }

  const steps = opinionSteps(store);
  const { takeBack } = steps;
  const take: typeof steps.take = (fact, step, work) => {
    work.about(`第${fact.number}号`);
    steps.take(fact, step, work);
  };
  const together = togetherService({ found, steps });

  /** A handler that takes one kind of step. */
  const step =
    <Input extends { id: string; date: string }>(code: StepCode) =>
    ({ id, ...carried }: Input, work: Work) => {
      take(found(id, work.today), { ...carried, code }, work);
      return detailOf(id, work.today);
    };

  /** The next number of a year, after the highest that ends in digits: 2026-007. */
  function nextNumber(year: number, today: string): string {
    const last = Math.max(
      0,
      ...ofYear(year, today).map(({ number }) => Number(/(\d+)$/.exec(number)?.[1] ?? 0)),
    );
    return `${year}-${String(last + 1).padStart(3, '0')}`;
  }

  return {
    list: ({ state, unit, category, search, ...period }, { today }) => {
      const wanted = search.trim();
      const all = entriesIn(
        period,
        today,
        (year) => ofYear(year, today),
        ({ raisedOn }) => raisedOn,
      );
      const facts = all.filter(
        (fact) =>
          (unit === undefined || fact.unit === unit) &&
          (category === undefined || fact.category === category) &&
          [fact.number, fact.title, fact.content, fact.lead].some((text) => text.includes(wanted)),
      );
      return {
        rows: facts.filter(inState[state]).map(rowOf),
        total: all.length,
        counts: countsOf(facts),
      };
    },
    detail: ({ id }, { today }) => detailOf(id, today),
    choices: (_, { today }) => {
      const settings = deps.settingsOn(today);
      const year = Number(today.slice(0, 4));
      const recent = [...ofYear(year, today), ...ofYear(year - 1, today)];
      return {
        units: distinct(recent.map((fact) => fact.unit)),
        categories: distinct([...settings.topics, ...recent.map((fact) => fact.category)]),
        sources: distinct([...settings.channels, ...recent.map((fact) => fact.source)]),
        results: settings.resultClasses,
        ratings: settings.ratings,
      };
    },
    save: ({ id, cosignerIds, ...edit }, { about, newId, today }) => {
      noFuture(edit.raisedOn, today, '提出日期');
      const before = id === undefined ? undefined : found(id, today);
      const year = Number(edit.raisedOn.slice(0, 4));
      const number = edit.number || nextNumber(year, today);
      about(`第${number}号`);
      const taken = ofYear(year, today).find((other) => other.number === number && other.id !== id);
      if (taken) {
        throw new Refusal({
          code: 'number-taken',
          message: `${year} 年第${number}号已是“${taken.title}”。`,
          remedy: '请换一个编号，或留空由系统编号。',
        });
      }
      const cosigners = [...new Set(cosignerIds)].filter((one) => one !== edit.leadId);
      const signed =
        before?.raisedOn === edit.raisedOn ? [before.leadId, ...before.cosigners.map((one) => one.id)] : [];
      for (const deputyId of [edit.leadId, ...cosigners])
        if (!signed.includes(deputyId)) servingDeputy(deps.deputies(), deputyId, edit.raisedOn);
      const kept = id ?? newId();
      if (id === undefined) store.add({ ...edit, number, id: kept }, cosigners, newId);
      else store.change(id, edited(opinion, { ...edit, number }), cosigners, newId);
      return detailOf(kept, today);
    },
    ...similarService(deps),
    remove: ({ id }, { about, today }) => {
      const { number, title, merged } = found(id, today);
      about(`第${number}号：${title}`);
      if (merged.length > 0)
        throw new Refusal({
          code: 'others-merged',
          message: `${merged.map((one) => `第${one.number}号`).join('、')}并入本件办理，不能删除。`,
          remedy: '请先撤回并案，再删除。',
        });
      store.remove(id);
      return { removed: true };
    },
    propose: step('proposed'),
    assign: step('assigned'),
    giveBack: step('returned'),
    extend: step('extended'),
    urge: step('urged'),
    progress: step('handled'),
    answer: ({ id, answeredOn, ...carried }, work) => {
      take(found(id, work.today), { ...carried, code: 'answered', date: answeredOn }, work);
      return detailOf(id, work.today);
    },
    feedBack: step('fed-back'),
    rate: ({ id, ...carried }, work) => {
      take(found(id, work.today), { ...carried, code: 'rated', date: work.today }, work);
      return detailOf(id, work.today);
    },
    close: step('closed'),
    reopen: step('reopened'),
    urgeAll: together.urgeAll,
    merge: (input, work) => {
      together.merge(input, work);
      return detailOf(input.intoId, work.today);
    },
    withdraw: step('withdrawn'),
    takeBack: ({ id, step: taken, why }, work) => {
      takeBack(found(id, work.today), taken, why, work);
      return detailOf(id, work.today);
    },
  };
}
