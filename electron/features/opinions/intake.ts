import type { OpinionDraft } from '../exchange/rules/opinions.ts';
import { changed, type Doubt, type Intake, type NamedDeputy } from '../exchange/rules/taken.ts';
import type { OpinionColumns, opinionsStore } from './store.ts';

/** Takes the opinions register in; an opinion is known by its number. */
export function opinionsIntake(room: {
  store: ReturnType<typeof opinionsStore>;
  deputyNamed: (name: string) => NamedDeputy;
}): Intake<OpinionDraft> {
  return (draft, newId) => {
    const lead = room.deputyNamed(draft.lead);
    if ('doubt' in lead) return { outcome: 'skipped', doubts: [{ field: 'lead', ...lead.doubt }] };
    const doubts: Doubt[] = [];
    const cosigners = draft.cosigners.flatMap((name) => {
      const deputy = room.deputyNamed(name);
      if ('id' in deputy) return deputy.id === lead.id ? [] : [deputy.id];
      doubts.push({ field: 'cosigners', ...deputy.doubt });
      return [];
    });
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
    const same = room.store.numbered(draft.number);
    if (same) {
      return { outcome: changed(room.store.change(same.id, columns, cosigners, newId)), doubts };
    }
    room.store.add(newId(), columns, cosigners, newId);
    return { outcome: 'added', doubts };
  };
}
