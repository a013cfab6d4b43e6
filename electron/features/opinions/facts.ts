import type { PlainDate } from '#electron/values/plain-date.ts';
import type { WorkCalendar } from '#electron/values/work-calendar.ts';
import type { Opinion as OpinionRecord, OpinionStep } from './fields.ts';
import { mergedState, opinionState, type StateOf } from './rules/course.ts';
import { type DeadlineState, deadlineState } from './rules/deadline.ts';
import { deadlineRuleOf } from './rules/in-force.ts';
import { isClosed, isSatisfied, type Opinion } from './rules/opinion.ts';
import { stageOf } from './rules/stages.ts';
import type { OpinionSettings } from './settings.ts';

/** An opinion as it stands on a day, with what the practice says of it. */
export type OpinionFact = Omit<OpinionRecord, 'complex'> &
  Opinion & {
    /** The names of whoever raised it and signed with them. */
    lead: string;
    cosigners: { id: string; name: string }[];
    unit: string;
    /** The date asked for in writing; `dueOn` is that, or else the one that the rule gives. */
    dueWritten: PlainDate | undefined;
    deadline: DeadlineState;
    /** The opinion with which it goes on, and those that go on with it. */
    goesOnWith: MergedOpinion | undefined;
    merged: readonly MergedOpinion[];
    /** The station of the reception it comes from, or else of whoever raised it; '' where neither is known. */
    station: string;
    /** Where the time allowed is written; '' where the office wrote a date of its own. */
    deadlineSource: string;
    /** The practice's own word for where it stands. */
    stage: string;
    closed: boolean;
    /** By its deputy's rating of an answer that has come, in the practice's words for satisfied. */
    satisfied: boolean;
    resultName: string;
    /** Every step taken, and those that stand. */
    steps: readonly OpinionStep[];
    inForce: readonly OpinionStep[];
  };

/** An opinion as another names it. */
export type MergedOpinion = { id: string; number: string; title: string; lead: string };

export type OpinionRecords = {
  opinions: readonly OpinionRecord[];
  steps: ReadonlyMap<string, readonly OpinionStep[]>;
  cosigners: ReadonlyMap<string, readonly string[]>;
};

export type OpinionContext = {
  /** The practice of a day: an opinion lives under that of its raising, its deadline under that of its assignment. */
  settingsOn: (day: PlainDate) => OpinionSettings;
  calendar: WorkCalendar;
  nameOf: (deputyId: string) => string;
  /** The station at which an opinion came up; '' where that is not known. */
  stationOf: (opinion: OpinionRecord) => string;
  today: PlainDate;
};

/** One fact an opinion, as things stand today. */
export function opinionFacts(records: OpinionRecords, context: OpinionContext): OpinionFact[] {
  const { settingsOn, calendar, nameOf, today } = context;
  const own = new Map(
    records.opinions.map((record) => {
      const steps = records.steps.get(record.id) ?? [];
      return [record.id, { record, steps, state: opinionState(record, steps) }];
    }),
  );
  const carried = Map.groupBy(own.values(), ({ state: { mergedInto, withdrawnOn } }) =>
    withdrawnOn === undefined ? mergedInto : undefined,
  );
  const named = ({ id, number, title, leadId }: OpinionRecord) => ({
    ...{ id, number, title },
    lead: nameOf(leadId),
  });

  /** By when a reply is due, as the office wrote it down or the rule of the day gives it. */
  function dueOf(state: StateOf<OpinionStep>) {
    const rule = deadlineRuleOf(state, settingsOn);
    return { rule, deadline: deadlineState(state, today, rule, calendar) };
  }

  return [...own.values()].map(({ record, steps, state: its }) => {
    const main = own.get(its.mergedInto ?? '');
    const state = main ? { ...mergedState(its, main.state), dueOn: dueOf(main.state).deadline.dueOn } : its;
    return factOf(record, steps, state, main?.record);
  });

  function factOf(
    record: OpinionRecord,
    steps: readonly OpinionStep[],
    { inForce, unit, ...state }: StateOf<OpinionStep>,
    main: OpinionRecord | undefined,
  ): OpinionFact {
    const merged = (carried.get(record.id) ?? []).map((one) => named(one.record));
    const settings = settingsOn(record.raisedOn);
    const { rule, deadline } = dueOf({ ...state, unit, inForce });
    const { result = '' } = state;
    return {
      ...record,
      ...state,
      carries: merged.length,
      merged,
      goesOnWith: main && named(main),
      station: context.stationOf(record),
      dueOn: deadline.dueOn,
      dueWritten: state.dueOn,
      unit,
      lead: nameOf(record.leadId),
      cosigners: (records.cosigners.get(record.id) ?? []).map((id) => ({ id, name: nameOf(id) })),
      deadline,
      deadlineSource: state.dueOn === undefined ? rule.source : '',
      stage: stageOf(state, settings, today).stage?.name ?? '',
      closed: isClosed(state, settings.closing, today),
      satisfied: isSatisfied(state, settings, today),
      resultName: settings.resultClasses.find(({ code }) => code === result)?.name ?? result,
      steps,
      inForce,
    };
  }
}
