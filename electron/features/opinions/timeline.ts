import { documentDate } from '#electron/values/plain-date.ts';
import type { OpinionFact } from './facts.ts';
import type { OpinionStep } from './fields.ts';
import { opinionCourse } from './rules/course.ts';

/** One thing that happened to an opinion; a step can be taken back, and says so where it was. */
export type OpinionEvent = {
  date: string;
  text: string;
  by: string;
  step?: string;
  /** Why the step was taken back; it counts no longer. */
  takenBack?: string;
};

const said = (verb: string, words: string) => (words === '' ? verb : `${verb}：${words}`);
const withNumber = (text: string, number: string) => (number === '' ? text : `${text}（${number}）`);

/** A step as a sentence; `unit` is whose turn it was. */
function sentence(
  step: OpinionStep,
  {
    unit,
    dueOn,
    resultName,
    main,
  }: { unit: string; dueOn: string | undefined; resultName: string; main: string },
): string {
  const { code, text, deputyRating, voterRating } = step;
  switch (code) {
    case 'proposed':
      return said(`拟交${unit}办理`, text);
    case 'assigned':
      return said(`交${unit}办理，${dueOn ? `要求${documentDate(dueOn)}前答复` : '未定期限'}`, text);
    case 'answered':
      return said(`${unit}答复，${resultName || '未注明结果'}`, text);
    case 'extended':
      return said(dueOn ? `延期至${documentDate(dueOn)}` : '延期', text);
    case 'returned':
      return said(`${unit}退回`, text);
    case 'handled':
      return said('办理进展', text);
    case 'heard':
      return said('又有选民反映', text);
    case 'rated':
      return [deputyRating && `代表评价${deputyRating}`, voterRating && `选民评价${voterRating}`]
        .filter(Boolean)
        .join('，');
    case 'merged':
      return said(`并入第${main}号办理`, text);
    default:
      return said(opinionCourse[code].name, text);
  }
}

/** What happened to an opinion, in order, those steps taken back too; what a ledger gave no day for is left out. */
export function opinionTimeline(
  fact: OpinionFact,
  resultNameOf: (code: string) => string,
  /** The number of the opinion that a merged one goes on with. */
  numberOf: (opinionId: string | undefined) => string,
): OpinionEvent[] {
  const { steps, inForce } = fact;
  const extended = inForce.some(({ code }) => code === 'extended');
  const events: OpinionEvent[] = [
    { date: fact.raisedOn, text: `${fact.lead}提出，来源：${fact.source || '未注明'}`, by: '' },
  ];
  let unit = '';
  for (const step of steps) {
    unit = step.unit || unit;
    if (step.date === undefined) continue;
    const due = step.dueOn ?? (extended || !inForce.includes(step) ? undefined : fact.dueOn);
    events.push({
      date: step.date,
      text: withNumber(
        sentence(step, {
          unit: unit || fact.unit,
          dueOn: due,
          resultName: resultNameOf(step.result),
          main: numberOf(step.intoId),
        }),
        step.number,
      ),
      by: step.actor,
      ...(step.takenBackOn === undefined ? { step: step.id } : { takenBack: step.takenBackWhy }),
    });
  }
  return events;
}
