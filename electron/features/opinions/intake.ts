import type { OpinionDraft } from '../exchange/rules/opinions.ts';
import {
  changed,
  type DeputyNaming,
  type Doubt,
  type Intake,
  keeping,
  type Question,
  takenTwice,
} from '../exchange/rules/taken.ts';
import { isCount, plainTitle, sameOpinion } from './rules/identity.ts';
import type { OpinionColumns, OpinionRecord, opinionsStore } from './store.ts';

const traitsOf = ({ number, raised_on, lead_id, title }: OpinionColumns) => ({
  number,
  raisedOn: raised_on,
  lead: lead_id,
  title,
});

type Year = { byNumber: Map<string, OpinionRecord[]>; byMatter: Map<string, OpinionRecord[]> };

const matterOf = ({ lead_id, title }: OpinionColumns) => `${lead_id} ${plainTitle(title)}`;

function enter(record: OpinionRecord, { byNumber, byMatter }: Year): void {
  byNumber.set(record.number, [...(byNumber.get(record.number) ?? []), record]);
  byMatter.set(matterOf(record), [...(byMatter.get(matterOf(record)) ?? []), record]);
}

/** Takes the opinions register in; an opinion is known by its year, number, lead and title together. */
export function opinionsIntake(room: {
  store: ReturnType<typeof opinionsStore>;
  deputyNamed: DeputyNaming;
  nameOf: (deputy: string) => string;
}): Intake<OpinionDraft> {
  const years = new Map<string, Year>();
  /** The row of this file that spoke of a record. */
  const spokenOf = new Map<string, { sheet: string; row: number }>();

  /** The opinions of a year, by number and by lead and title. */
  function inYear(day: string): Year {
    const year = day.slice(0, 4);
    const known = years.get(year);
    if (known) return known;
    const found: Year = { byNumber: new Map(), byMatter: new Map() };
    years.set(year, found);
    for (const record of room.store.ofYear(Number(year))) enter(record, found);
    return found;
  }

  function candidates(columns: OpinionColumns) {
    const { byMatter } = inYear(columns.raised_on);
    const numbered = columns.number === '' ? [] : room.store.numbered(columns.number);
    const known = new Map(
      [...numbered, ...(byMatter.get(matterOf(columns)) ?? [])].map((record) => [record.id, record]),
    );
    const judged = [...known.values()].map((record) => ({
      record,
      verdict: sameOpinion(traitsOf(record), traitsOf(columns)),
    }));
    // a row of this file that is taken already is not the one that half agrees with this row
    const unclear = judged.flatMap(({ record, verdict }) =>
      verdict.is === 'unclear' && !isCountElsewhere(record, columns)
        ? [{ record, because: verdict.because }]
        : [],
    );
    return {
      same: judged.filter(({ verdict }) => verdict.is === 'same').map(({ record }) => record),
      unclear,
    };
  }

  /** Rows of one file that bear one count and lead, but other titles, are what they say: several opinions. */
  const isCountElsewhere = (record: OpinionRecord, columns: OpinionColumns) =>
    spokenOf.has(record.id) && isCount(record.number) && record.lead_id === columns.lead_id;

  function sharesNumber(columns: OpinionColumns, sheet: string): Doubt[] {
    const own = columns.number === '' ? [] : (inYear(columns.raised_on).byNumber.get(columns.number) ?? []);
    const other = own.find(({ number, id }) => !isCount(number) || spokenOf.get(id)?.sheet === sheet);
    if (!other) return [];
    const message = `编号“${columns.number}”与“${other.title}”（${room.nameOf(other.lead_id)}）相同，已作为另一件导入；请核对编号。`;
    return [{ field: 'number', code: 'number-shared', message, severity: 'check' }];
  }

  function differencesOf(record: OpinionRecord, columns: OpinionColumns) {
    return [
      { field: '编号', before: record.number, after: columns.number },
      { field: '提出日期', before: record.raised_on, after: columns.raised_on },
      { field: '提出代表', before: room.nameOf(record.lead_id), after: room.nameOf(columns.lead_id) },
      { field: '标题', before: record.title, after: columns.title },
    ];
  }

  return (draft, newId, answer) => {
    const lead = room.deputyNamed(draft.lead.name, draft.lead.remarks);
    if ('doubt' in lead) return { outcome: 'skipped', doubts: [{ field: 'lead', ...lead.doubt }] };
    const doubts: Doubt[] = [];
    const named = draft.cosigners.flatMap(({ name, remarks }) => {
      const deputy = room.deputyNamed(name, remarks);
      if ('id' in deputy) return deputy.id === lead.id ? [] : [deputy.id];
      doubts.push({ field: 'cosigners', ...deputy.doubt });
      return [];
    });
    const cosigners = [...new Set(named)];
    const columns: OpinionColumns = {
      number: draft.number,
      raised_on: draft.raisedOn,
      lead_id: lead.id,
      title: draft.title,
      content: draft.content,
      category: draft.category,
      source: draft.source,
      unit: draft.unit,
      assigned_on: draft.assignedOn ?? null,
      due_on: draft.dueOn ?? null,
      answered_on: draft.answeredOn ?? null,
      result: draft.result,
      deputy_rating: draft.deputyRating,
      voter_rating: draft.voterRating,
      note: draft.note,
    };

    function add() {
      const shared = sharesNumber(columns, draft.sheet);
      const id = newId();
      room.store.add(id, columns, cosigners, newId);
      enter({ id, ...columns }, inYear(draft.raisedOn));
      spokenOf.set(id, draft);
      return { outcome: 'added' as const, doubts: [...doubts, ...shared] };
    }

    function update(record: OpinionRecord) {
      const first = spokenOf.get(record.id);
      if (first) return takenTwice('title', first, draft, `的“${record.title}”是同一件`);
      spokenOf.set(record.id, draft);
      const former = room.store.cosignersOf(record.id).map(({ deputy_id }) => deputy_id);
      // a ledger that names no cosigner says nothing about them
      const kept = draft.cosigners.length === 0 ? former : cosigners;
      const { id: _, ...known } = record;
      return { outcome: changed(room.store.change(record.id, keeping(columns, known), kept, newId)), doubts };
    }

    const { same, unclear } = candidates(columns);
    const free = same.filter(({ id }) => !spokenOf.has(id));
    const [record = free[0]] = same.filter(({ number }) => number === columns.number && number !== '');
    if (record ?? same[0]) return update(record ?? (same[0] as OpinionRecord));
    const [asked] = unclear;
    if (!asked) return add();
    const question: Question = {
      field: 'number',
      message: `“${asked.record.title}”（${asked.record.number || '无编号'}，${room.nameOf(asked.record.lead_id)}）已在记录里，${asked.because}，不知是不是同一件。`,
      differences: differencesOf(asked.record, columns),
    };
    if (answer === 'same') return { ...update(asked.record), question };
    if (answer === 'new') return { ...add(), question };
    return { outcome: 'skipped', doubts, question };
  };
}
