import type { OpinionDraft } from '../exchange/rules/opinions.ts';
import {
  changed,
  type DeputyNaming,
  type Difference,
  type Doubt,
  type Intake,
  type Question,
  takenTwice,
  written,
} from '../exchange/rules/taken.ts';
import { type Opinion, opinion } from './fields.ts';
import { isCount, plainTitle, sameOpinion } from './rules/identity.ts';
import { ledgerSteps } from './rules/ledger-steps.ts';
import { blankStep } from './rules/steps.ts';
import type { opinionsStore } from './store.ts';

/** What a row of the ledger says of the opinion itself. */
type Entry = Omit<Opinion, 'id' | 'complex' | 'receptionId'>;

const traitsOf = ({ leadId, ...traits }: Entry) => ({ ...traits, lead: leadId });

/** The opinions of a year, by number and by lead and title. */
type Year = { byNumber: Map<string, Opinion[]>; byMatter: Map<string, Opinion[]> };

const matterOf = ({ leadId, title }: Entry) => `${leadId} ${plainTitle(title)}`;

function enter(record: Opinion, { byNumber, byMatter }: Year): void {
  byNumber.set(record.number, [...(byNumber.get(record.number) ?? []), record]);
  byMatter.set(matterOf(record), [...(byMatter.get(matterOf(record)) ?? []), record]);
}

/** Takes the opinions register in; an opinion is known by its year, number, lead and title together. */
export function opinionsIntake(deps: {
  store: ReturnType<typeof opinionsStore>;
  deputyNamed: DeputyNaming;
  nameOf: (deputy: string) => string;
}): Intake<OpinionDraft> {
  const { store } = deps;
  const years = new Map<string, Year>();
  /** The ids that bear or bore a number, of every year, since ledgers begin with 1 anew; looked up once, not for each row. */
  let byNumber: Map<string, Set<string>> | undefined;
  /** The row of this file that spoke of a record. */
  const spokenOf = new Map<string, { sheet: string; row: number }>();

  function inYear(day: string): Year {
    const year = day.slice(0, 4);
    const known = years.get(year);
    if (known) return known;
    const found: Year = { byNumber: new Map(), byMatter: new Map() };
    years.set(year, found);
    for (const record of store.ofYear(Number(year))) enter(record, found);
    return found;
  }

  function idsNumbered(number: string): Set<string> {
    byNumber ??= new Map(
      [...Map.groupBy(store.all(), (record) => record.number)].map(([known, records]) => [
        known,
        new Set(records.map(({ id }) => id)),
      ]),
    );
    const ids = byNumber.get(number) ?? new Set();
    byNumber.set(number, ids);
    return ids;
  }

  /** All that bear a number now. */
  const numberedAs = (number: string): Opinion[] =>
    [...idsNumbered(number)].flatMap((id) => {
      const record = store.find(id);
      return record?.number === number ? [record] : [];
    });

  /** Rows of one file that bear one count and lead, but other titles, are what they say: several opinions. */
  const isCountElsewhere = (record: Opinion, entry: Entry) =>
    spokenOf.has(record.id) && isCount(record.number) && record.leadId === entry.leadId;

  function candidates(entry: Entry) {
    const { byMatter } = inYear(entry.raisedOn);
    const numbered = entry.number === '' ? [] : numberedAs(entry.number);
    const known = new Map(
      [...numbered, ...(byMatter.get(matterOf(entry)) ?? [])].map((record) => [record.id, record]),
    );
    const judged = [...known.values()].map((record) => ({
      record,
      verdict: sameOpinion(traitsOf(record), traitsOf(entry)),
    }));
    return {
      same: judged.filter(({ verdict }) => verdict.is === 'same').map(({ record }) => record),
      // a row of this file that is taken already is not the one that half agrees with this row
      unclear: judged.flatMap(({ record, verdict }) =>
        verdict.is === 'unclear' && !isCountElsewhere(record, entry)
          ? [{ record, because: verdict.because }]
          : [],
      ),
    };
  }

  function sharesNumber(entry: Entry, sheet: string): Doubt[] {
    const own = entry.number === '' ? [] : (inYear(entry.raisedOn).byNumber.get(entry.number) ?? []);
    const other = own.find(({ number, id }) => !isCount(number) || spokenOf.get(id)?.sheet === sheet);
    if (!other) return [];
    const message = `编号“${entry.number}”与“${other.title}”（${deps.nameOf(other.leadId)}）相同，已作为另一件导入；请核对编号。`;
    return [{ field: 'number', code: 'number-shared', message, severity: 'check' }];
  }

  function differencesOf(record: Opinion, entry: Entry): Difference[] {
    const { number, raisedOn, leadId, title } = opinion.fields;
    return [
      { field: number.word, before: record.number, after: entry.number },
      { field: raisedOn.word, before: record.raisedOn, after: entry.raisedOn },
      { field: leadId.word, before: deps.nameOf(record.leadId), after: deps.nameOf(entry.leadId) },
      { field: title.word, before: record.title, after: entry.title },
    ];
  }

  function takeSteps(opinionId: string, draft: OpinionDraft, newId: () => string): boolean {
    const known = store.stepsOf(opinionId);
    let anything = false;
    for (const step of ledgerSteps(draft)) {
      const same = known.findLast(({ code, takenBackOn }) => code === step.code && takenBackOn === undefined);
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

    function add() {
      const shared = sharesNumber(entry, draft.sheet);
      const added = { ...entry, id: newId(), complex: false };
      store.add(added, cosigners, newId);
      idsNumbered(number).add(added.id);
      takeSteps(added.id, draft, newId);
      enter(added, inYear(raisedOn));
      spokenOf.set(added.id, draft);
      return { outcome: 'added' as const, doubts: [...doubts, ...shared] };
    }

    function update({ id, title: known }: Opinion) {
      const first = spokenOf.get(id);
      if (first) return takenTwice('title', first, draft, `的“${known}”是同一件`);
      spokenOf.set(id, draft);
      // a ledger that names no cosigner says nothing about them
      const signed = draft.cosigners.length === 0 ? store.cosignersOf(id) : cosigners;
      const entryChanged = store.change(id, written(entry), signed, newId);
      idsNumbered(number).add(id);
      const stepsChanged = takeSteps(id, draft, newId);
      return { outcome: changed(entryChanged || stepsChanged), doubts };
    }

    const { same, unclear } = candidates(entry);
    const free = same.filter(({ id }) => !spokenOf.has(id));
    const [numbered = free[0]] = same.filter((record) => record.number === number && number !== '');
    const record = numbered ?? same[0];
    if (record) return update(record);
    const [asked] = unclear;
    if (!asked) return add();
    const question: Question = {
      field: 'number',
      message: `“${asked.record.title}”（${asked.record.number || '无编号'}，${deps.nameOf(asked.record.leadId)}）已在记录里，${asked.because}，不知是不是同一件。`,
      differences: differencesOf(asked.record, entry),
    };
    if (answer === 'same') return { ...update(asked.record), question };
    if (answer === 'new') return { ...add(), question };
    return { outcome: 'skipped', doubts, question };
  };
}
