import type { Work } from '#electron/procedure.ts';
import { documentDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { OpinionFact } from './facts.ts';
import { slipRows, slipSteps } from './rules/slips.ts';
import { opinionSteps } from './steps.ts';
import type { opinionsStore } from './store.ts';

/** A slip that went out. */
export type SentSlip = {
  /** The register's document; absent for one that was never kept there. */
  paper: string | undefined;
  template: string;
  /** The opinion it is about. */
  subject: string;
  number: string;
  /** What the clerk wrote into it, by the template's field. */
  answers: Readonly<Record<string, unknown>>;
  /** The days on which it was begun and on which it went out. */
  begunOn: string;
  sentOn: string;
};

/** The opinions that a slip names: the one it is about, and those of its unit in its rows, by number and title. */
function namedIn({ subject, answers }: SentSlip, all: readonly OpinionFact[]): OpinionFact[] {
  const main = all.find(({ id }) => id === subject);
  if (!main) return [];
  const rows = answers[slipRows.field];
  if (!Array.isArray(rows)) return [main];
  const keyOf = (number: string, title: string) => `${number.replace(/^第|号$/g, '')} ${title}`;
  const named = new Set(rows.map(([number = '', title = '']: string[]) => keyOf(number, title)));
  return all.filter(({ number, title, unit }) => unit === main.unit && named.has(keyOf(number, title)));
}

/** The steps that papers are: written when a slip goes out, taken back when it is withdrawn. */
export function slipsOf(deps: {
  store: ReturnType<typeof opinionsStore>;
  opinions: (today: string) => readonly OpinionFact[];
}) {
  const { store } = deps;
  const { take } = opinionSteps(store);

  function stepOf(opinion: OpinionFact, sent: SentSlip, work: Work): void {
    const slip = slipSteps[sent.template];
    if (!slip) return;
    const { code, name } = slip;
    const written = (field: string) => String(sent.answers[field] ?? '');
    const number = sent.number || written('督办编号');
    const dueOn = written('新的答复期限');
    const mine = opinion.inForce.find(({ documentId }) => documentId && documentId === sent.paper);
    const last = mine ?? opinion.inForce.findLast((step) => step.code === code);
    const unit = code === 'assigned' ? written('承办单位').trim() || opinion.unit : '';
    const done = code === 'assigned' ? last?.unit === unit : (last?.date ?? '') >= sent.begunOn;
    const same = last && (mine || done);
    if (same) {
      if (number && last.number === '') store.changeStep(last.id, { number });
      return;
    }
    if (code === 'assigned' && unit === '') return;
    const carried = code === 'assigned' ? { unit, dueOn: opinion.dueWritten } : {};
    const text = dueOn ? `印发${name}，要求${documentDate(dueOn)}前答复` : `印发${name}`;
    const { paper: documentId, sentOn: date } = sent;
    try {
      take(opinion, { code, date, number, text, documentId, ...carried }, work);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }

  return {
    /**
     * Makes a slip that went out a step of each opinion it names, once: a step already registered since the slip was
     * begun is that step and takes its number; where the course does not allow the step, nothing is written.
     */
    sent(slip: SentSlip, work: Work): void {
      for (const opinion of namedIn(slip, deps.opinions(work.today))) stepOf(opinion, slip, work);
    },
    /** Takes back the steps that a paper was, once it holds no longer; a step that the clerk registered stays. */
    gone(paper: string, why: string, { today }: Pick<Work, 'today'>): void {
      for (const { steps } of deps.opinions(today))
        for (const { id, documentId, takenBackOn } of steps)
          if (documentId === paper && takenBackOn === undefined)
            store.changeStep(id, { takenBackOn: today, takenBackWhy: why });
    },
  };
}
