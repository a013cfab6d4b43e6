import type { WorkCalendar } from '#electron/values/work-calendar.ts';
import type { OpinionRow } from './contract.ts';
import { deadlineState } from './rules/deadline.ts';
import { deadlineWords } from './rules/deadline-words.ts';
import { deadlineRuleOf, type OpinionSettingsOn } from './rules/in-force.ts';
import type { Opinion } from './rules/opinion.ts';
import { stageOf } from './rules/stages.ts';
import type { OpinionRecord } from './store.ts';

/** What the rules know an opinion by. */
export function factsOf(record: OpinionRecord): Opinion {
  return {
    raisedOn: record.raised_on,
    assignedOn: record.assigned_on ?? undefined,
    dueOn: record.due_on ?? undefined,
    repliedOn: record.answered_on ?? undefined,
    resultClass: record.result || undefined,
    deputyRating: record.deputy_rating || undefined,
    voterRating: record.voter_rating || undefined,
  };
}

/** One opinion as a list shows it on a given day. */
export function rowOf(
  record: OpinionRecord,
  context: {
    settingsOn: OpinionSettingsOn;
    calendar: WorkCalendar;
    names: ReadonlyMap<string, string>;
    today: string;
  },
): OpinionRow {
  const { calendar, names, today } = context;
  const facts = factsOf(record);
  const settings = context.settingsOn(facts.raisedOn);
  const deadline = deadlineState(facts, today, deadlineRuleOf(facts, context.settingsOn), calendar);
  return {
    id: record.id,
    number: record.number,
    raisedOn: record.raised_on,
    leadId: record.lead_id,
    lead: names.get(record.lead_id) ?? '',
    title: record.title,
    category: record.category,
    source: record.source,
    unit: record.unit,
    assignedOn: record.assigned_on ?? undefined,
    dueOn: deadline.dueOn,
    answeredOn: record.answered_on ?? undefined,
    result: record.result,
    deputyRating: record.deputy_rating,
    voterRating: record.voter_rating,
    stage: stageOf(facts, settings, today).stage?.name ?? '',
    deadline: { state: deadline.state, days: deadline.days, text: deadlineWords(deadline) },
  };
}
