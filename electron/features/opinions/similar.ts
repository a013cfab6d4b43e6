import type { Handlers } from '#electron/procedure.ts';
import type { opinionsContract } from './contract.ts';
import type { OpinionFact } from './facts.ts';
import { carryingBlocked, hearingBlocked } from './rules/course.ts';
import { deadlineWords } from './rules/deadline-words.ts';
import { mostUrgentFirst } from './rules/order.ts';
import { type Likeness, likeness, type Matter } from './rules/similar.ts';

/** So many at the most are shown beside a form. */
const shown = 5;

const weight = (alike: Likeness | undefined) =>
  alike === undefined ? 0 : alike.words.join('').length + (alike.sameStation ? 100 : 0);

const otherOf = (fact: OpinionFact, alike: Likeness | undefined) => ({
  id: fact.id,
  number: fact.number,
  title: fact.title,
  lead: fact.lead,
  raisedOn: fact.raisedOn,
  unit: fact.unit,
  stage: fact.stage,
  deadline: {
    state: fact.deadline.state,
    days: fact.deadline.days,
    text: deadlineWords(fact.deadline),
  },
  reason: alike?.reason ?? '',
  takesVoters: hearingBlocked(fact) === undefined,
});

/** Which opinions are about the same matter, and with which one can go on. */
export function similarService(deps: {
  opinions: (today: string) => readonly OpinionFact[];
  /** The station at which an opinion comes up. */
  stationOf: (opinion: { leadId: string; receptionId: string | undefined }) => string;
}): Pick<Handlers<typeof opinionsContract>, 'similar' | 'mergeable'> {
  /** The likeliest first; of those alike, what still waits before what is done, then the latest. */
  function ranked(matter: Matter, others: readonly OpinionFact[]) {
    return others
      .map((fact) => ({ fact, alike: likeness(matter, fact) }))
      .toSorted(
        (one, other) =>
          weight(other.alike) - weight(one.alike) ||
          mostUrgentFirst(one.fact, other.fact) ||
          (one.fact.raisedOn < other.fact.raisedOn ? 1 : -1),
      );
  }

  return {
    similar: ({ id, title, raisedOn, leadId = '', receptionId }, { today }) => {
      const station = deps.stationOf({ leadId, receptionId });
      const others = deps
        .opinions(today)
        .filter((fact) => fact.id !== id && fact.deadline.state !== 'withdrawn');
      return ranked({ title, raisedOn: raisedOn ?? today, station }, others)
        .filter(({ alike }) => alike !== undefined)
        .slice(0, shown)
        .map(({ fact, alike }) => otherOf(fact, alike));
    },
    mergeable: ({ ids }, { today }) => {
      const all = deps.opinions(today);
      const [first] = all.filter(({ id }) => ids.includes(id));
      const open = all.filter(
        (fact) => carryingBlocked(fact.inForce) === undefined && (ids.length > 1 || !ids.includes(fact.id)),
      );
      return first ? ranked(first, open).map(({ fact, alike }) => otherOf(fact, alike)) : [];
    },
  };
}
