import type { OpinionDraft } from '../exchange/rules/opinions.ts';
import { changed, type Doubt, type Intake, type NamedDeputy } from '../exchange/rules/taken.ts';
import type { OpinionStep } from './fields.ts';
import { blankStep } from './rules/steps.ts';
import type { opinionsStore } from './store.ts';

type Carried = Pick<OpinionStep, 'code'> & Partial<OpinionStep>;

/** The steps that a ledger's row tells of; a rating and what is only planned have no day there. */
function stepsOf(draft: OpinionDraft): Carried[] {
  const { unit, assignedOn, dueOn, answeredOn, result, deputyRating, voterRating } = draft;
  const rated = deputyRating !== '' || voterRating !== '';
  return [
    ...(assignedOn !== undefined ? [{ code: 'assigned', date: assignedOn, unit, dueOn } as const] : []),
    ...(assignedOn === undefined && (unit !== '' || dueOn !== undefined)
      ? [{ code: 'proposed', unit, dueOn } as const]
      : []),
    ...(answeredOn !== undefined ? [{ code: 'answered', date: answeredOn, result } as const] : []),
    ...(answeredOn === undefined && result !== '' ? [{ code: 'handled', result } as const] : []),
    ...(rated ? [{ code: 'rated', deputyRating, voterRating } as const] : []),
  ];
}

/** What a ledger says of a step; a blank cell never wipes out what is known. */
const written = (step: Carried) =>
  Object.fromEntries(Object.entries(step).filter(([, value]) => value !== undefined && value !== ''));

/** Takes the opinions register in; an opinion is known by its number. */
export function opinionsIntake(deps: {
  store: ReturnType<typeof opinionsStore>;
  deputyNamed: (name: string) => NamedDeputy;
}): Intake<OpinionDraft> {
  const { store } = deps;

  function takeSteps(opinionId: string, draft: OpinionDraft, newId: () => string): boolean {
    const known = store.stepsOf(opinionId);
    let anything = false;
    for (const step of stepsOf(draft)) {
      const same = known.findLast(({ code, takenBackOn }) => code === step.code && takenBackOn === undefined);
      if (same) anything = store.changeStep(same.id, written(step)) || anything;
      else {
        store.take({ ...blankStep, ...step, id: newId(), opinionId });
        anything = true;
      }
    }
    return anything;
  }

  return (draft, newId) => {
    const lead = deps.deputyNamed(draft.lead);
    if ('doubt' in lead) return { outcome: 'skipped', doubts: [{ field: 'lead', ...lead.doubt }] };
    const doubts: Doubt[] = [];
    const cosigners = draft.cosigners.flatMap((name) => {
      const deputy = deps.deputyNamed(name);
      if ('id' in deputy) return deputy.id === lead.id ? [] : [deputy.id];
      doubts.push({ field: 'cosigners', ...deputy.doubt });
      return [];
    });
    const { number, raisedOn, title, content, category, source, note } = draft;
    const entry = { number, raisedOn, title, content, category, source, note, leadId: lead.id };
    const same = store.numbered(number);
    const id = same?.id ?? newId();
    const entryChanged = same
      ? store.change(id, entry, cosigners, newId)
      : store.add({ ...entry, id, complex: false }, cosigners, newId);
    const stepsChanged = takeSteps(id, draft, newId);
    return { outcome: same ? changed(entryChanged || stepsChanged) : 'added', doubts };
  };
}
