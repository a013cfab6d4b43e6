import type { PlainDate } from '#electron/values/plain-date.ts';
import type { WorkCalendar } from '#electron/values/work-calendar.ts';
import type { Opinion as OpinionRecord, OpinionStep } from './fields.ts';
import { opinionState } from './rules/course.ts';
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
  today: PlainDate;
};

/** One fact an opinion, as things stand today. */
export function opinionFacts(records: OpinionRecords, context: OpinionContext): OpinionFact[] {
  const { settingsOn, calendar, nameOf, today } = context;
  return records.opinions.map((record) => {
    const steps = records.steps.get(record.id) ?? [];
    const { inForce, unit, ...state } = opinionState(record, steps);
    const settings = settingsOn(record.raisedOn);
    const rule = deadlineRuleOf(state, settingsOn);
    const deadline = deadlineState(state, today, rule, calendar);
    const { result = '' } = state;
    return {
      ...record,
      ...state,
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
  });
}
