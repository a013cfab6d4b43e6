import type { PlainDate } from '#electron/values/plain-date.ts';
import { type DutyFacts, dutiesByDeputy } from '../facts.ts';
import type { Rubric } from '../settings.ts';
import { deputyWaits, gradeOf, type Wait, yearWaits } from './grading.ts';
import { type DeputyScore, scoreDeputy } from './score.ts';

/** A deputy's points of a year, always; a grade, or the word for none and why. */
export type YearScore<Deputy> = DeputyScore & { deputy: Deputy; grade: string; waits: Wait[] };

/** Scores everybody of a year by one rubric; `waits` is why nobody has a grade yet, empty once the year can be graded. */
export function scoreYear<Deputy extends { id: string }>(
  rubric: Rubric,
  facts: DutyFacts & { year: number; today: PlainDate; deputies: readonly Deputy[] },
): { waits: Wait[]; scores: YearScore<Deputy>[] } {
  const dutiesOf = dutiesByDeputy(facts);
  const everybody = facts.deputies.map((deputy) => ({ deputy, duties: dutiesOf(deputy.id) }));
  const waits = yearWaits(rubric, { ...facts, everybody: everybody.map(({ duties }) => duties) });
  return {
    waits,
    scores: everybody.map(({ deputy, duties }) => {
      const score = scoreDeputy(rubric, duties);
      const own = [...waits, ...deputyWaits(rubric, duties)];
      return { ...score, deputy, grade: gradeOf(rubric, score.total, own), waits: own };
    }),
  };
}
