import type { OpinionDraft } from '../exchange/rules/opinions.ts';
import {
  changed,
  type DeputyNaming,
  type Difference,
  type Doubt,
  type Intake,
  type Question,
  type Taken,
  takenTwice,
  written,
} from '../exchange/rules/taken.ts';
import { type Opinion, opinion } from './fields.ts';
import { type Entry, knownOpinions } from './known-opinions.ts';
import { ledgerSteps } from './rules/ledger-steps.ts';
import { blankStep } from './rules/steps.ts';
import type { opinionsStore } from './store.ts';

/** Takes the opinions register in; an opinion is known by its year, number, lead and title together. */
export function opinionsIntake(deps: {
  store: ReturnType<typeof opinionsStore>;
  deputyNamed: DeputyNaming;
  nameOf: (deputy: string) => string;
}): Intake<OpinionDraft> {
  const { store, nameOf } = deps;
  const known = knownOpinions(store);

  function sharesNumber(entry: Entry, sheet: string): Doubt[] {
    const other = known.sharing(entry, sheet);
    if (!other) return [];
    const message = `编号“${entry.number}”与“${other.title}”（${nameOf(other.leadId)}）相同，已作为另一件导入；请核对编号。`;
    return [{ field: 'number', code: 'number-shared', message, severity: 'check' }];
  }

  function differencesOf(record: Opinion, entry: Entry): Difference[] {
    const { number, raisedOn, leadId, title } = opinion.fields;
    return [
      { field: number.word, before: record.number, after: entry.number },
      { field: raisedOn.word, before: record.raisedOn, after: entry.raisedOn },
      { field: leadId.word, before: nameOf(record.leadId), after: nameOf(entry.leadId) },
      { field: title.word, before: record.title, after: entry.title },
    ];
  }

  /** Writes the steps that a row tells of; one that is known already is filled in. */
  function takeSteps(opinionId: string, draft: OpinionDraft, newId: () => string): boolean {
    const taken = store.stepsOf(opinionId);
    let anything = false;
    for (const step of ledgerSteps(draft)) {
      const same = taken.findLast(({ code, takenBackOn }) => code === step.code && takenBackOn === undefined);
      if (same) anything = store.changeStep(same.id, written(step)) || anything;
      else {
        store.take({ ...blankStep, ...step, id: newId(), opinionId });
        anything = true;
      }
    }
    return anything;
  }

  return (draft, newId, answer) => {
    const lead = deps.deputyNamed(draft.lead.name, draft.lead.remarks);
    if ('doubt' in lead) return { outcome: 'skipped', doubts: [{ field: 'lead', ...lead.doubt }] };
    const doubts: Doubt[] = [];
    const named = draft.cosigners.flatMap(({ name, remarks }) => {
      const deputy = deps.deputyNamed(name, remarks);
      if ('id' in deputy) return deputy.id === lead.id ? [] : [deputy.id];
      doubts.push({ field: 'cosigners', ...deputy.doubt });
      return [];
    });
    const cosigners = [...new Set(named)];
    const { number, raisedOn, title, content, category, source, note } = draft;
    const entry: Entry = { number, raisedOn, leadId: lead.id, title, content, category, source, note };

    function add(): Taken {
      const shared = sharesNumber(entry, draft.sheet);
      const added = { ...entry, id: newId(), complex: false };
      store.add(added, cosigners, newId);
      takeSteps(added.id, draft, newId);
      const keep = () => known.keepAdded(draft, added);
      return { outcome: 'added', doubts: [...doubts, ...shared], keep };
    }

    function update({ id, title: before }: Opinion): Taken {
      const first = known.speakerOf(id);
      if (first) return takenTwice('title', first, draft, `的“${before}”是同一件`);
      // a ledger that names no cosigner says nothing about them
      const signed = draft.cosigners.length === 0 ? store.cosignersOf(id) : cosigners;
      const entryChanged = store.change(id, written(entry), signed, newId);
      const stepsChanged = takeSteps(id, draft, newId);
      const keep = () => known.keep(draft, { id, number });
      return { outcome: changed(entryChanged || stepsChanged), doubts, keep };
    }

    const { same, unclear } = known.match(entry);
    if (same) return update(same);
    const [asked] = unclear;
    if (!asked) return add();
    const { record, because } = asked;
    const question: Question = {
      field: 'number',
      message: `“${record.title}”（${record.number || '无编号'}，${nameOf(record.leadId)}）已在记录里，${because}，不知是不是同一件。`,
      differences: differencesOf(record, entry),
    };
    if (answer === 'same') return { ...update(record), question };
    if (answer === 'new') return { ...add(), question };
    return { outcome: 'skipped', doubts, question };
  };
}
